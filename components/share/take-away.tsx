import { CopySummary } from './copy-summary'

type TakeAwayProps = {
  /** The address of one version. */
  report: string
  /** Somebody is engaged by it, so that there are lines for a contract. */
  contract: boolean
}

/** The report on paper and as files. */
export function TakeAway({ report, contract }: TakeAwayProps) {
  return (
    <div className="grid justify-items-start gap-3">
      <ul className="ledger w-full max-w-question">
        {of(report, contract).map(({ href, words, about }) => (
          <li key={href} className="border-b border-line py-2">
            <a href={href} className="inline-flex min-h-11 items-center">
              {words}
            </a>
            <p className="text-note text-muted">{about}</p>
          </li>
        ))}
      </ul>
      <CopySummary address={`${report}/summary`} />
    </div>
  )
}

const of = (report: string, contract: boolean) => [
  {
    href: `${report}#print`,
    words: 'Print',
    about: 'Opens the report and your browser’s print window. All tables are open on paper.',
  },
  { href: `${report}/pdf`, words: 'Download PDF', about: 'For reading, sending and filing.' },
  { href: `${report}/docx`, words: 'Download for Word', about: 'With headings and tables that you can edit.' },
  ...(contract
    ? [
        {
          href: `${report}/contract`,
          words: 'Contract lines',
          about: 'What to put in writing with whoever you choose.',
        },
      ]
    : []),
  { href: `${report}/summary`, words: 'Summary as text', about: 'The whole report in about 150 words.' },
]
