import type { Range } from '@/lib/engine/outwards'
import { worstSign, type CostPart, type Money, type Sign, type WaitingCost } from '@/lib/engine/waiting'
import { amount, spread } from './amounts'
import { said, type Because, type Case } from './case'
import { counted, thousands } from './sentences'

/** One line about the cost of waiting: what it comes to, its formula in words, and the answer behind it. */
export type WaitingLine = {
  readonly term: string
  readonly sentences: readonly string[]
  readonly because: readonly Because[]
}

/** How each part of a month came about, and what stands beside the month and is never added to it. */
export function waitingLines(report: Case, cost: WaitingCost, money: Money): WaitingLine[] {
  if (cost.kind === 'little' || cost.kind === 'refused') return []
  const parts = cost.kind === 'priced' ? cost.parts : []
  const priced = parts.some(({ id }) => id === 'hours')
  return [
    ...parts.map((part) => partLine(report, part, money)),
    ...(cost.hours && !priced ? [hoursLine(report, cost.hours, money)] : []),
    ...(cost.hire ? [hireLine(report, cost.hire, money)] : []),
    ...(cost.kind === 'priced' && cost.spent ? [spentLine(cost.spent, money)] : []),
  ]
}

function partLine(report: Case, part: CostPart, money: Money): WaitingLine {
  const { id, share, range } = part
  const write = (units: number) => amount(units, money.currency)
  const because = answersBehind(report, part)
  return {
    term: report.waiting.parts[id].name,
    sentences: [
      range.high === 0 ? 'Nothing.' : `About ${spread(range, write, ' a month')}.`,
      ...formula(report, part, money),
      ...(because.length === 0 && id !== 'hours' ? [share.because] : []),
    ],
    because,
  }
}

function formula(report: Case, { id, share }: CostPart, money: Money): string[] {
  const write = (units: number) => amount(units, money.currency)
  const of = (lost: string) =>
    share.high === 0
      ? []
      : [
          `Of every ${write(100)}, ${write(share.low)} to ${write(share.high)} is ${lost}, most likely ${write(share.base)}.`,
        ]
  switch (id) {
    case 'idle':
      return [`You spend ${write(money.monthlyTechSpend ?? 0)} a month.`, ...of('lost')]
    case 'revenue':
      return [`You named ${write(money.monthlyRevenueWaiting ?? 0)} a month.`, ...of('put off')]
    case 'hours':
      return [...hoursFormula(report, money), `You put ${write(money.hourValue ?? 0)} on an hour.`]
  }
}

function answersBehind(report: Case, { id, sign }: CostPart): Because[] {
  if (id === 'revenue') return said(report, report.waiting.assumptions.revenue.question)
  return evidence(report, sign)
}

const hoursLine = (report: Case, hours: Range, money: Money): WaitingLine => ({
  term: report.waiting.parts.hours.name,
  sentences: [
    `About ${spread(hours, thousands, ' hours a month')}.`,
    ...hoursFormula(report, money),
    'You put no value on an hour, so they are not in the month.',
  ],
  because: [],
})

function hoursFormula({ waiting }: Case, money: Money): string[] {
  const { share, weeksOfTenMonths } = waiting.assumptions.hours
  return [
    `You named ${counted(money.leaderHoursWeek ?? 0, 'hour')} a week, and ten months have ${weeksOfTenMonths} weeks.`,
    `Of every 100 hours, ${share.low} to ${share.high} go to waiting, most likely ${share.base}.`,
  ]
}

function hireLine(report: Case, hire: Range, money: Money): WaitingLine {
  const write = (units: number) => amount(units, money.currency)
  const { hire: signs } = report.waiting.assumptions
  const { months, chance } = signs
  return {
    term: 'Exposed once',
    sentences: [
      `About ${spread(hire, write)}, if a senior hire goes wrong.`,
      `That is ${months} months of ${write(money.seniorYearlyPay ?? 0)} a year, times the chance.`,
      `Of 100 such hires, ${chance.low} to ${chance.high} go wrong, most likely ${chance.base}.`,
      'It happens once, so it is not in the month.',
    ],
    because: evidence(report, worstSign(report.verdict.assessment, signs)),
  }
}

const spentLine = (spent: number, money: Money): WaitingLine => ({
  term: 'Already spent',
  sentences: [
    `About ${amount(spent, money.currency)} in ${counted(money.monthsStalled ?? 0, 'month')} of standstill, at the most likely month.`,
    'It is gone whatever you decide, so it is no reason to go on.',
  ],
  because: [],
})

/** The answer that speaks most for a sign. */
function evidence(report: Case, sign: Sign | null): Because[] {
  const hit = sign?.hits[0]
  if (!hit) return []
  return said(report, hit.question)
    .filter(({ clause }) => clause !== '')
    .slice(0, 1)
}
