import 'server-only'
import { contractOf } from '@/lib/documents/contract-of'
import { documentOf } from '@/lib/documents/document-of'
import { docxOf } from '@/lib/documents/docx/docx-of'
import { fileName, type FileKind } from '@/lib/documents/file-name'
import { NotDrawn, type WhyNotDrawn } from '@/lib/documents/pdf/not-drawn'
import type { Paper } from '@/lib/documents/pdf/order-of'
import { pdfOf } from '@/lib/documents/pdf/pdf-of'
import { personCsv, personJson } from '@/lib/documents/person-data'
import { runByParts } from '@/lib/documents/run-by'
import { titleOf } from '@/lib/documents/title-of'
import type { Report } from '@/lib/views/report/report'
import { summaryOf } from '@/lib/views/summary-of'
import { sentence } from './reply'

const types: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** The paper that an address asks for: `?paper=letter`, else A4. */
export const paperOf = ({ url }: Request): Paper =>
  new URL(url).searchParams.get('paper') === 'letter' ? 'letter' : 'a4'

/**
 * A whole report as a PDF to keep. Where it cannot be drawn, a sentence that says what to do.
 * @param by the name of the workspace that asked for it; null where nobody did
 */
export const pdfReply = (report: Report, paper: Paper, by: string | null = null): Promise<Response> =>
  drawn('report', 'pdf', report, () =>
    pdfOf({ ...wholeOf(report, by), day: report.meta.submittedOn, columns: 2 }, paper),
  )

/** A whole report as a Word file to edit. */
export const docxReply = (report: Report, by: string | null = null): Promise<Response> =>
  drawn('report', 'docx', report, () => docxOf(wholeOf(report, by)))

const wholeOf = (report: Report, by: string | null) => ({
  title: titleOf(report, by),
  parts: [...runByParts(by), ...documentOf(report)],
})

/** A whole report as plain text of at most 150 words. */
export const summaryReply = (report: Report, by: string | null = null): Response =>
  file('summary', 'txt', report, `${by === null ? '' : `${by}. Run by Seam Gauge.\n\n`}${summaryOf(report)}\n`)

/** What a report rests on, as data to take elsewhere. */
export const dataReply = (report: Report, kind: 'csv' | 'json', body: string): Response =>
  file('answers', kind, report, body)

/** Everything held of one person, as data. The name of the file names nobody. */
export function personReply(of: Parameters<typeof personJson>[0], kind: 'csv' | 'json'): Response {
  const body = kind === 'csv' ? personCsv(of) : personJson(of)
  return asFile(kind, `filename="seam-gauge-person-${of.takenAt.toISOString().slice(0, 10)}.${kind}"`, body)
}

/** The lines for a contract, to edit or to print. Where nobody is engaged there are none. */
export function contractReply(report: Report, kind: 'docx' | 'pdf', paper: Paper): Promise<Response> {
  const { contract, meta } = report
  if (!contract)
    return Promise.resolve(sentence('Nobody is engaged in this report, so there is no contract to draft.', 404))
  const title = contract.heading
  const parts = contractOf(contract)
  return drawn('contract', kind, report, () =>
    kind === 'pdf' ? pdfOf({ title, day: meta.submittedOn, columns: 1, parts }, paper) : docxOf({ title, parts }),
  )
}

async function drawn(what: string, kind: FileKind, report: Report, make: () => Promise<Buffer>): Promise<Response> {
  try {
    return file(what, kind, report, await make())
  } catch (error) {
    if (!(error instanceof NotDrawn)) throw error
    if (error.why === 'broken' || error.why === 'exceeded') console.error(`No ${kind} of a ${what}:`, error.message)
    return sentence(instead[error.why], 503, error.why === 'unavailable' ? {} : { 'Retry-After': retryAfter() })
  }
}

const instead: Readonly<Record<WhyNotDrawn, string>> = {
  busy: 'Many files are being made right now. Try again in a few seconds.',
  unavailable: 'This server cannot make a PDF. Open the report, and print it into a file from your browser.',
  exceeded: 'The PDF took too long. Open the report, and print it into a file from your browser.',
  broken: 'The PDF could not be made. Open the report, and print it into a file from your browser.',
}

/** Two seconds and a little more, so that those sent away do not all come back at once (Trust §5 Overload). */
const retryAfter = () => String(2 + Math.floor(Math.random() * 4))

const file = (what: string, kind: FileKind, report: Report, body: string | Buffer): Response =>
  asFile(kind, fileName(what, kind, report.meta), body)

/** What one person reads is kept nowhere and named to nobody, and runs as nothing. */
const asFile = (kind: FileKind, name: string, body: string | Buffer): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': `attachment; ${name}`,
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  })
