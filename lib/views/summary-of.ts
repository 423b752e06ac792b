import type { Block, Report } from './report/report'
import { quotations } from './report/quotations'
import { wordCount } from './report/sentences'

/** The most words of a summary. */
const MOST = 150

const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const inWords = (iso: string) => words.format(new Date(iso))

/** One line of a summary. What has the lowest rank stays longest. */
type Line = { readonly rank: number; readonly text: string }

/**
 * A whole report as plain text of at most 150 words: the answer, why, how firm it is, what waiting costs and which vendors
 * reach the bar where that is known, the main risk, the next step with its day, and what would change it. Whole sentences
 * only; what fits least is left out.
 */
export function summaryOf(report: Report): string {
  const lines = linesOf(report).filter(({ text }) => text !== '')
  const kept = new Set<Line>()
  let count = 0
  for (const line of [...lines].sort((a, b) => a.rank - b.rank)) {
    const more = wordCount(line.text)
    if (count + more > MOST) continue
    count += more
    kept.add(line)
  }
  return lines
    .filter((line) => kept.has(line))
    .map(({ text }) => text)
    .join('\n')
}

function linesOf(report: Report): Line[] {
  const { verdict, meta } = report
  const firm = blockOf(report, 'firm')
  const waiting = blockOf(report, 'waiting')
  const next = blockOf(report, 'next')
  const vendors = blockOf(report, 'vendors')
  const change = blockOf(report, 'changes')?.flips[0]
  const name = meta.businessName === null ? '' : ` for ${meta.businessName}`
  return [
    { rank: 4, text: `Report${name}, ${inWords(meta.submittedOn)}.` },
    { rank: 0, text: verdict.heading },
    { rank: 6, text: verdict.lead },
    ...quotations(verdict.because).map(({ lead, clause, tail }, index) => ({
      rank: 5 + 2 * index,
      text: `${index === 0 ? lead : 'You also said that'} ${clause}${tail}`,
    })),
    { rank: 8, text: verdict.problem },
    { rank: 1, text: `How firm: ${verdict.confidence.toLowerCase()}. ${firm?.heading ?? ''}.` },
    ...(waiting?.figure ? [{ rank: 4, text: `${waiting.heading}.` }] : []),
    ...(vendors?.sentence ? [{ rank: 4, text: vendors.sentence }] : []),
    { rank: 3, text: risk(report) },
    ...(next ? [{ rank: 1, text: `Next step, by ${inWords(next.on)}: ${next.action}` }] : []),
    { rank: 2, text: change ? change.sentences.join(' ') : 'No single answer changes this.' },
    { rank: 10, text: verdict.advice ?? '' },
    { rank: 11, text: firm?.sentence.slice(2).join(' ') ?? '' },
  ]
}

function risk({ verdict }: Report): string {
  if (!verdict.risk) return 'No failure pattern stands out.'
  const { name, band, found, meaning } = verdict.risk
  return found ? `Main risk: ${name} (${band} if nothing changes). ${meaning}` : `Worth watching: ${name} (${band}).`
}

function blockOf<Id extends Block['id']>({ blocks }: Report, id: Id) {
  return blocks.find((block): block is Extract<Block, { id: Id }> => block.id === id)?.block as
    Extract<Block, { id: Id }>['block'] | undefined
}
