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
              Anyone who has your resume link. The link can read and change your answers, so pass it on with care.
            </li>
            <li>Whoever runs this server and its database.</li>
          </ul>
          <p>
            Answers go to no one else. There are no third parties on any page: no analytics, no advertising, no fonts or
            scripts from elsewhere.
          </p>
          <h2>Deleting it</h2>
          <p>
            Choose “Delete my answers” in your assessment at any time. The answers and every report made from them are
            deleted from the database. A report you printed stays where you put it. The hash of your key stays for up to
            400 days with the date, so that your browser can be told what became of the draft.
          </p>
          <h2>Network addresses</h2>
          <p>
            Seam Gauge does not store the address of your computer or phone. It counts the starts from one network for
            an hour, in memory alone. Whoever runs the server may keep a log of visits, as most servers do. Ask them how
            long.
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
    value: 'In the PostgreSQL database of this server. A draft is deleted 90 days after your last answer.',
  },
  {
    id: 'reports',
    term: 'Your reports',
    value: 'In the same database, with the answers behind them. Deleted after 12 months.',
  },
  {
    id: 'key',
    term: 'A cookie for each assessment',
    value:
      'It holds a random key that opens that assessment in this browser. The database keeps only a hash of the key.',
  },
  {
    id: 'theme',
    term: 'A cookie for colours',
    value: 'Only if you choose light or dark. It holds that one word.',
  },
]
