import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'

export const metadata: Metadata = { title: 'Help' }

export default function HelpPage() {
  return (
    <PageShell>
      <div className="grid gap-8 pt-10">
        <PageTitle>Help</PageTitle>
        <Prose>
          <h2>Coming back later</h2>
          <p>
            Your answers are saved as you give them. Open <a href="/">the start page</a> in the same browser and choose
            “Continue your assessment”.
          </p>
          <p>
            To continue in another browser, copy the resume link from your assessment first. Anyone with that link can
            see and change your answers. A draft is deleted 90 days after your last answer.
          </p>
          <h2>Without a connection</h2>
          <p>
            Once a question has been on your screen, you can go on answering without a connection, and reload. “Saved on
            this device” means that your answers wait here. They are sent by themselves when the connection is back. A
            report needs a connection.
          </p>
          <h2>I lost my resume link</h2>
          <p>
            Open your assessment in the browser you started in and copy a new one. Without that browser or a link,
            nobody can find your answers for you: we do not know who you are.
          </p>
          <h2>I do not know an answer</h2>
          <p>
            Choose “I do not know” where it is offered, or “Skip this question”. The result will show a wider range.
          </p>
          <h2>I want to change an answer</h2>
          <p>
            Before you get your report, use Back or the Change links on the check page. After that, follow a quoted
            answer in the report and choose “Change” beside it: that makes a new version at once. The earlier version
            stays readable. To try an answer without changing it, use the what-if page.
          </p>
          <h2>Keeping or sharing the report</h2>
          <p>
            “Share or print” in the report has it as a PDF, as a Word file and as text. It also makes links by which
            others can read it, and takes them back.
          </p>
          <h2>Comparing vendors</h2>
          <p>
            Add vendors in your assessment, or <a href="/vendors/new">start with a vendor</a>. Record what each answers
            and what you have seen for yourself. You read what it really is, how it fits, and what to ask next.
          </p>
          <p>
            Two calls may give two answers to one question. Keep both: we say that they disagree, and are less sure. A
            vendor can also answer by a link of its own. What you heard in a call then counts in place of what it wrote.
          </p>
          <h2>A vendor’s link was sent to me</h2>
          <p>
            You see who asks and your own answers, and nothing of theirs. You can change your answers until the link
            ends. If it opens nothing, ask whoever sent it for another.
          </p>
          <h2>A business sent me its own link</h2>
          <p>
            It sees that you opened the link and that you started. It sees your answers only if you tick the box and
            send them. You can also get your report and send nothing.
          </p>
          <p>
            You can take back what you sent, at the end of your report. If the link has stopped, its page says since
            when and whom to ask. Each letter you get by it has a link that stops them.
          </p>
          <h2>Sending it to others</h2>
          <p>
            People with an account on this server <a href="/sign-in">sign in</a> to make links in their own colours and
            to read what is sent to them. Ask an owner or an admin of your workspace to invite you.
          </p>
          <p>
            Write notes beside a submission and take it away as a file. Remove it there when whoever sent it asks you
            to. What has been taken back stays as a line with its date.
          </p>
          <h2>How the answer was worked out</h2>
          <p>
            <a href="/method">How scoring works</a> lists the questions, the weights, the rules and the limits.{' '}
            <a href="/method/vendors">How vendors are read</a> does the same for vendors.
          </p>
          <h2>Deleting my answers</h2>
          <p>
            Choose “Delete my answers” in your assessment. <a href="/privacy">Privacy</a> says what is kept and for how
            long.
          </p>
          <h2>Still stuck</h2>
          <p>Ask whoever sent you this address. They run this server.</p>
        </Prose>
      </div>
    </PageShell>
  )
}
