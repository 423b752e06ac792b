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
            asks for no name, no email address and no password.
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
            <li>Whoever runs this server and its database.</li>
          </ul>
          <p>
            Answers go to no one else. There are no third parties on any page: no advertising, no fonts or scripts from
            elsewhere, and no analytics except a count of looks at a link you shared, and the first look of a vendor at
            its own link. A PDF or Word file is made on this server when you ask for it, and is not kept. A file you
            pass on holds what its report quotes, and the vendors you compare.
          </p>
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
            Seam Gauge does not store the address of your computer or phone. It counts the starts from one network, and
            the links that open nothing, for an hour, in memory alone. Whoever runs the server may keep a log of visits,
            as most servers do. Ask them how long.
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
    id: 'theme',
    term: 'A cookie for colours',
    value: 'Only if you choose light or dark. It holds that one word.',
  },
]
