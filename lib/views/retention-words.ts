type Rule = { readonly months: number; readonly does: 'anonymise' | 'delete' }
type Reach = { readonly submissions: number; readonly people: number }

const counted = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n.toLocaleString('en-GB')} ${many}`

/** How much a run reaches: “12 submissions and 3 people”, or “nothing”. */
export function reachWords({ submissions, people }: Reach): string {
  const parts = [
    ...(submissions > 0 ? [counted(submissions, 'submission', 'submissions')] : []),
    ...(people > 0 ? [counted(people, 'person', 'people')] : []),
  ]
  return parts.length > 0 ? parts.join(' and ') : 'nothing'
}

/** What a rule says: “After 12 months, names go and counts stay”. */
export const ruleWords = ({ months, does }: Rule): string =>
  `After ${counted(months, 'month', 'months')}, ${does === 'anonymise' ? 'names go and counts stay' : 'all of it is deleted'}`

const runMoment = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
})
const runTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** When a run is due: “Mon 23 Nov 2026, 03:00 UTC”. */
export const runDue = (at: Date): string => `${runMoment.format(at).replace(',', '')}, ${runTime.format(at)} UTC`

/** How far a run came. */
export const stateWords = {
  done: 'Done',
  'under way': 'Under way',
  'cut off': 'Cut off. The next run went on.',
} as const
