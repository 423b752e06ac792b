import { dayInWords } from '../day-in-words'
import { bar, beside, rate, type Line, type Picture } from './picture'

type Week = { readonly week: string; readonly outcome: string; readonly count: number }
type Found = { readonly pattern: string; readonly link: string; readonly count: number }
type Stood = { readonly outcome: string; readonly status: string; readonly count: number }

/** What a thing of ours is called, by its id. */
type Names = (id: string) => string

/** Recommendations that have a line of their own: more would be hard to tell apart (UX §4.2). */
const LINES = 3

/** What was recommended week by week: the three most frequent as lines on one scale, all of them in the table. */
export function weeksPicture(counts: readonly Week[], noun: Names): Picture {
  const weeks = mondays(counts.map(({ week }) => week))
  const most = totals(counts.map(({ outcome, count }) => ({ id: outcome, count })))
  const of = (outcome: string, week: string) =>
    counts.find((row) => row.outcome === outcome && row.week === week)?.count ?? 0
  const highest = Math.max(1, ...counts.map(({ count }) => count))
  const lines = most.slice(0, LINES).map(({ id, count }): Line => {
    return { words: `${noun(id)}, ${count} in all`, points: weeks.map((week) => of(id, week) / highest) }
  })
  const sum = most.reduce((all, { count }) => all + count, 0)
  const first = most[0]
  return {
    id: 'weeks',
    title: 'What is recommended, week by week',
    sentence: first
      ? `${noun(first.id)} was recommended most: ${rate(first.count, sum)}.`
      : 'Nothing that can be read was sent in these days.',
    definition: 'By the Monday of the week in which a report was sent last, in UTC.',
    bars: [],
    lines: weeks.length > 1 ? lines : [],
    table: {
      columns: ['Week from', ...most.map(({ id }) => noun(id))],
      rows: weeks.map((week) => [dayInWords(week), ...most.map(({ id }) => String(of(id, week)))]),
    },
  }
}

/** How often each failure pattern was found, and by which source. @param sent how many submissions there are */
export function patternsPicture(
  found: readonly Found[],
  earlier: readonly Found[] | null,
  sent: number,
  names: { readonly pattern: Names; readonly link: Names },
): Picture {
  const most = totals(found.map(({ pattern, count }) => ({ id: pattern, count })))
  const links = totals(found.map(({ link, count }) => ({ id: link, count })))
  const then = new Map(
    totals((earlier ?? []).map(({ pattern, count }) => ({ id: pattern, count }))).map((one) => [one.id, one.count]),
  )
  const longest = most[0]?.count ?? 0
  const first = most[0]
  return {
    id: 'patterns',
    title: 'Which failure patterns are found',
    sentence: first
      ? `“${names.pattern(first.id)}” is found most: in ${rate(first.count, sent)}.`
      : 'No failure pattern was found in these days.',
    definition: 'Of the reports sent in these days, how many a pattern was found in. One report can have several.',
    bars: most.map(({ id, count }) =>
      beside(bar(names.pattern(id), count, longest, rate(count, sent)), earlier && (then.get(id) ?? 0)),
    ),
    lines: [],
    table: {
      columns: ['Pattern', 'All sources', ...links.map(({ id }) => names.link(id))],
      rows: most.map(({ id, count }) => [
        ...[names.pattern(id), String(count)],
        ...links.map((link) => String(found.find((row) => row.pattern === id && row.link === link.id)?.count ?? 0)),
      ]),
    },
  }
}

/** What became of those to whom each model was recommended. @param statuses those in use, in their order */
export function outcomesPicture(
  stood: readonly Stood[],
  statuses: readonly { readonly status: string; readonly name: string }[],
  noun: Names,
): Picture {
  const most = totals(stood.map(({ outcome, count }) => ({ id: outcome, count })))
  const of = (outcome: string, status: string) =>
    stood.find((row) => row.outcome === outcome && row.status === status)?.count ?? 0
  const longest = most[0]?.count ?? 0
  const won = stood.filter(({ status }) => status === 'won').reduce((all, { count }) => all + count, 0)
  return {
    id: 'outcomes',
    title: 'What came of each recommendation',
    sentence: `${won} ${won === 1 ? 'is' : 'are'} won so far.`,
    definition: 'The reports sent in these days, by what they recommend and by where they stand today.',
    bars: most.map(({ id, count }) => bar(noun(id), count, longest, `${of(id, 'won')} won of ${count}`)),
    lines: [],
    table: {
      columns: ['Recommendation', ...statuses.map(({ name }) => name), 'All'],
      rows: most.map(({ id, count }) => [
        ...[noun(id), ...statuses.map(({ status }) => String(of(id, status))), String(count)],
      ]),
    },
  }
}

/** Sums by id, the largest first; of equals the first by its id. */
function totals(rows: readonly { readonly id: string; readonly count: number }[]) {
  const sums = new Map<string, number>()
  for (const { id, count } of rows) sums.set(id, (sums.get(id) ?? 0) + count)
  return [...sums].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

/** Every Monday from the first week to the last, so that a week without anything has its place. */
function mondays(weeks: readonly string[]): readonly string[] {
  const sorted = [...weeks].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const count = Math.round((Date.parse(last) - Date.parse(first)) / (7 * 86_400_000)) + 1
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * 7 * 86_400_000).toISOString().slice(0, 10),
  )
}
