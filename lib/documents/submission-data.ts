import type { Verdict } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import type { Report } from '@/lib/views/report/report'
import { csvOf } from './csv'

type Asked = {
  readonly words: string
  readonly author: string
  readonly askedAt: Date
  readonly answer: string | null
  readonly answeredAt: Date | null
}

/** What is exported of one submission beside its report: who sent it, by what, and when. */
export type Exported = {
  readonly id: string
  readonly link: string
  readonly sentAt: Date
  readonly contact: { readonly name: string | null; readonly email: string | null }
  /** What was asked back, the newest first. */
  readonly asked: readonly Asked[]
  readonly report: Report
  readonly published: Published
  /** What was heard and said. */
  readonly said: Verdict
}

/** The answers that counted and what was said of them, for a program. */
export function submissionJson({ id, link, sentAt, contact, asked, report, published, said }: Exported): string {
  const { version, businessName, submittedOn, rubricHash } = report.meta
  return `${JSON.stringify(
    {
      submission: { id, link, sentAt: sentAt.toISOString(), businessName, contact },
      report: { version, submittedOn, advice: report.verdict.heading, confidence: report.verdict.confidence },
      rubric: { id: published.rubric.id, hash: rubricHash },
      answers: said.answers,
      askedBack: asked.map(({ words, author, askedAt, answer, answeredAt }) => ({
        ...{ question: words, askedBy: author, askedAt: askedAt.toISOString() },
        ...{ answer, answeredAt: answeredAt?.toISOString() ?? null },
      })),
      verdict: said,
    },
    null,
    2,
  )}\n`
}

/** The same in words, for a spreadsheet: a part, a name and a value in each row. */
export function submissionCsv({ id, link, sentAt, contact, asked, report, published }: Exported): string {
  const { meta, verdict, blocks } = report
  const provenance = blocks.find((block) => block.id === 'provenance')
  const firm = blocks.find((block) => block.id === 'firm')
  const answers = provenance?.id === 'provenance' ? provenance.block.answers : []
  return csvOf([
    ['Part', 'Name', 'Value'],
    ['Submission', 'Id', id],
    ['Submission', 'Link', link],
    ['Submission', 'Sent at', sentAt.toISOString()],
    ['Submission', 'Business', meta.businessName ?? ''],
    ['Submission', 'Contact name', contact.name ?? ''],
    ['Submission', 'Contact e-mail', contact.email ?? ''],
    ['Report', 'Version', String(meta.version)],
    ['Report', 'Rubric', published.rubric.id],
    ['Report', 'Advice', verdict.heading],
    ['Report', 'How firm', verdict.confidence],
    ['Report', 'Re-runs', firm?.id === 'firm' ? firm.block.heading : ''],
    ['Report', 'Main risk', verdict.risk?.name ?? ''],
    ...answers.map(({ label, answer }) => ['Answer', label, answer]),
    ...asked.map(({ words, answer }) => ['Asked back', words, answer ?? '']),
  ])
}
