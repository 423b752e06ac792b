import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { Prose } from '@/components/ui/text'

export const metadata: Metadata = { title: 'Privacy' }

export default function PrivacyPage() {
  return (
    <PageShell>
      <div className="grid gap-8 pt-10">
        <PageTitle>Privacy</PageTitle>
        <Prose>
          <p>
            Seam Gauge keeps what it needs to give you a report, on the server that runs this site, and nothing else. It
            asks for no name, no email address and no password. A business that sends you a link of its own may ask for
            your name and address when you send it your report: see “When somebody sends you a link”.
          </p>
          <h2>What is kept</h2>
        </Prose>
        <div className="max-w-report">
          <SummaryList rows={kept} />
        </div>
        <Prose>
          <h2>Who can see it</h2>
          <ul>
            <li>You, in the browser you started in.</li>
            <li>
              Anyone who has your resume link, or the calendar file of the follow-up. Both can read and change your
              answers, so pass them on with care.
            </li>
            <li>
              Anyone who has a link you shared. It reads one version of your report, with or without the answers as you
              chose, until it ends or you take it back.
            </li>
            <li>
              A vendor that you sent its own link, until the link ends or you take it back. It reads who asks, your
              company’s name if you gave one, and its own answers, which it can change. It never sees your answers, your
              report or another vendor.
            </li>
            <li>
              A business that sent you a link of its own, once you send your report to it and until you take it back.
              Before that it sees that you opened the link and that you started, and no answer.
            </li>
            <li>Whoever runs this server and its database.</li>
          </ul>
          <p>
            Answers go to no one else. There are no third parties on any page: no advertising, no fonts or scripts from
            elsewhere, and no analytics except a count of looks at a link you shared, the first look of a vendor at its
            own link, the first look at a question you were sent, and three moments of a link that was sent to you. A
            PDF or Word file is made on this server when you ask for it, and is not kept. A file you pass on holds what
            its report quotes, and the vendors you compare.
          </p>
          <h2>When somebody sends you a link</h2>
          <p>
            A consultant or a sales team can send you a link in its own colours. The page says who sent it, what they
            sell and what they will see. None of that changes the score.
          </p>
          <ul>
            <li>
              We note three moments for your browser: when the link was on your screen for one second, when your first
              answer was saved, and when you sent your report. A cookie holds the number of that visit, so that it
              counts once. At a private link the sender sees these days beside your name. Otherwise they see “someone”.
            </li>
            <li>
              We note which question you answered last. The sender is told only how many people stopped at a question,
              once 20 or more have started.
            </li>
            <li>
              Nothing is sent until you tick a box beside words that say what is read. With each report you send we keep
              those words, the day, and that you ticked it. The sender then reads that version with its answers, the
              name of your business, and the contact details you gave. They never see your vendors, your money figures,
              your plan or what you try out.
            </li>
            <li>
              You can take it back at any time, at the end of your report. The sender can then read nothing of it here,
              and your names are taken out. They see that you took it back, and when. A file or a copy they made before
              stays with them. The words you agreed to stay too, without your name.
            </li>
            <li>
              After you sent a report, the sender can ask you one question at a time by letter. We note when its page
              was first on your screen. Your answer is kept with what you sent, and goes when you take that back.
            </li>
            <li>
              A sender can set how many months it keeps what you sent. Then it is removed there with your names, and
              your own report stays yours. What was recommended may still be counted, without your name.
            </li>
            <li>
              Deleting your answers takes it back as well, and so does the end of the 12 months. The visit stays with
              its days, tied to no answers.
            </li>
            <li>
              The sender can write to you about its link, and remind you twice. Each letter has a link to stop them. No
              letter tells us that it was opened. The sender’s list holds your address until they remove it, and 90 days
              longer. If you stopped the letters it stays, so that nobody writes to you by mistake.
            </li>
          </ul>
          <p>
            Inside a frame on another website, a cookie with the same random key is kept for that website alone. The
            website learns how high the frame is, and nothing you say. A business can also show its link at an address
            of its own. It then controls that name, and could receive the key that your browser keeps for it.
          </p>
          <h2>If you sign in</h2>
          <ul>
            <li>
              We keep your name, your email address, a hash of your password if you chose one, and the workspaces you
              belong to. For each browser: when it signed in, and what it calls itself. It is signed out 30 days after
              that. A sign-in cookie holds a random word, and no more.
            </li>
            <li>
              A workspace keeps its links, and the names and addresses it writes to, until it deletes them or is
              deleted. It can remove what somebody sent when they ask: the consent, its notes and the letters that name
              them go with it, and their own report stays theirs. A note that was removed is deleted after 30 days.
            </li>
            <li>
              A letter stays in the outbox for 180 days, and one for signing in for two days at most. The key in it is
              taken out once it was sent. Members can take a report away as a file.
            </li>
            <li>
              A new link that you have not published is kept in this browser until you publish it, discard it or sign
              out. The list of the inbox that you saw last is kept there for 24 hours, and what you did without a
              connection until it is sent. Signing out deletes both.
            </li>
          </ul>
          <h2>Deleting it</h2>
          <p>
            Choose “Delete my answers” in your assessment at any time. The answers, every report made from them and all
            that is kept beside them are deleted from the database and from this browser’s own storage. Another device
            forgets its copy when it opens the assessment. A report you printed or saved stays where you put it. The
            hash of your key stays for up to 400 days with the date, so that your browser can be told what became of the
            draft.
          </p>
          <h2>Network addresses</h2>
          <p>
            Seam Gauge keeps no list of the addresses of computers or phones. It counts the starts from one network, the
            links that open nothing, and what else a program could flood, under a keyed hash of the network. Each count
            is deleted within two days. Whoever runs the server may keep a log of visits, as most servers do. Ask them
            how long.
          </p>
        </Prose>
      </div>
    </PageShell>
  )
}

const kept = [
  {
    id: 'answers',
    term: 'Your answers',
    value:
      'In the PostgreSQL database of this server. A draft is deleted 90 days after your last answer or change to a vendor.',
  },
  {
    id: 'reports',
    term: 'Your reports',
    value: 'In the same database, with the answers behind them. Deleted after 12 months.',
  },
  {
    id: 'beside',
    term: 'What you note beside a report',
    value:
      'Figures for the cost of waiting, and ticks, names and dates in the plan. A name you write may be of someone else. What-ifs you save. All of it is deleted with the assessment.',
  },
  {
    id: 'vendors',
    term: 'Vendors',
    value:
      'Name, claim, price, calls, what you heard, your notes and what you name as proof, with what each said before you changed it. We keep who told it: you, or the vendor by its link. People who work there may be named in it. A vendor you remove is deleted after 30 days, and all of them with the assessment.',
  },
  {
    id: 'vendor-links',
    term: 'Links you give vendors',
    value:
      'For each: who asks, when it was made, first opened, sent and reminded of, a hash of its key, and what the vendor writes. Not who wrote it. Deleted with the vendor.',
  },
  {
    id: 'shares',
    term: 'Links you share',
    value:
      'For each: what you chose, its dates, a hash of its key, how often it was looked at and when last. Not by whom. Deleted with the assessment.',
  },
  {
    id: 'follow-up',
    term: 'What happened later',
    value:
      'What you tell us after 90 and 180 days holds no name and none of your answers. It goes when you delete the assessment. When the assessment runs out it stays, tied to nothing, so that the method can be checked.',
  },
  {
    id: 'device',
    term: 'A copy in this browser',
    value:
      'Your answers are also kept in this browser’s own storage, so that nothing is lost without a connection. On a shared computer, delete them before you leave.',
  },
  {
    id: 'key',
    term: 'A cookie for each assessment',
    value:
      'It holds a random key that opens that assessment in this browser. The database keeps only a hash of the key.',
  },
  {
    id: 'typed',
    term: 'A cookie for a refused form',
    value: 'It holds what you typed for 10 minutes, so that you need not type it again.',
  },
  {
    id: 'sent',
    term: 'What you sent to a business',
    value:
      'Which versions, when, what you agreed to, and the names you gave. Kept as long as your report, unless you take it back before. Their own notes about it go with it.',
  },
  {
    id: 'visit',
    term: 'A cookie for a link you were sent',
    value: 'It holds the number of your visit, for the pages of that link alone, for up to 400 days.',
  },
  {
    id: 'theme',
    term: 'A cookie for colours',
    value: 'Only if you choose light or dark. It holds that one word.',
  },
]
