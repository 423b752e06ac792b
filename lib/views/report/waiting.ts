import type { Range } from '@/lib/engine/outwards'
import { waitingCost, type Money, type WaitingCost } from '@/lib/engine/waiting'
import type { MoneyQuestion } from '@/lib/rubric/2026-11/waiting'
import { amount, overMonths, spread } from './amounts'
import type { Case } from './case'
import { isWithheld } from './quoted'
import { capital, thousands } from './sentences'
import { waitingLines, type WaitingLine } from './waiting-lines'

export type WaitingBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  /** The ISO day to look again on, where waiting costs little. */
  readonly recheckOn: string | null
  readonly figure: WaitingFigure | null
  /** How each part of a month came about, and what stands beside the month. */
  readonly lines: readonly WaitingLine[]
  /** What waiting also costs and nobody can price. */
  readonly unpriced: readonly string[]
  /** Every multiplier used, by its name. */
  readonly assumptions: readonly WaitingAssumption[]
  /** Whether figures would lead to anything. */
  readonly asks: boolean
  readonly questions: readonly MoneyQuestion[]
  /** What was given, for whoever may read it. */
  readonly given: Money | null
}

/** One month as bars on one scale from 0 to `max`, and longer times in the table. */
export type WaitingFigure = {
  readonly currency: string
  readonly max: number
  readonly bars: readonly WaitingBar[]
  readonly longer: readonly WaitingBar[]
}

export type WaitingBar = Range & { readonly id: string; readonly name: string }

/** A multiplier of so many out of a hundred. */
export type WaitingAssumption = Range & { readonly name: string; readonly because: string }

type Priced = Extract<WaitingCost, { kind: 'priced' }>
type Told = Pick<WaitingBlock, 'heading' | 'lead' | 'recheckOn' | 'figure'>

/** The table also adds a month up over these. */
const LONGER = [3, 6, 12]

/** What waiting costs, or why there is no figure (Decision model §7; ux §4.2 Q12). */
export function waitingBlock(report: Case): WaitingBlock {
  const { verdict, kept, waiting } = report
  const cost = waitingCost(verdict.assessment, verdict.answers, kept.money, waiting.assumptions)
  const withheld = isWithheld(report)
  return {
    ...told(report, cost),
    lines: withheld || !kept.money ? [] : waitingLines(report, cost, kept.money),
    unpriced: cost.kind === 'little' ? [] : waiting.unpriced,
    assumptions: withheld ? [] : assumptionsOf(report, cost),
    asks: cost.kind !== 'little',
    questions: waiting.questions,
    given: withheld ? null : kept.money,
  }
}

function told(report: Case, cost: WaitingCost): Told {
  const { kept, waiting, meta, closeness } = report
  const nothing = { recheckOn: null, figure: null }
  switch (cost.kind) {
    case 'little':
      return closeness === 'none'
        ? {
            ...nothing,
            heading: 'We put no figure on waiting',
            lead: ['Your answers do not point to one option. One of them is that you need nobody new.'],
          }
        : {
            ...nothing,
            heading: 'Waiting costs you little',
            lead: ['You need nobody new now, so we put no figure on it.'],
            recheckOn: meta.recheckOn,
          }
    case 'open':
      return { ...nothing, ...unpricedMonth(kept.money, cost.hours) }
    case 'refused':
      return {
        ...nothing,
        heading: 'We cannot put a useful number on waiting',
        lead: [`The figure that matters most is ${waiting.parts[cost.widest].figure}.`],
      }
    case 'priced':
      return { ...nothing, ...pricedMonth(report, cost, kept.money?.currency ?? '') }
  }
}

function unpricedMonth(money: Money | null, hours: Range | null): Pick<Told, 'heading' | 'lead'> {
  if (hours && hours.high > 0) {
    return {
      heading: `Waiting takes about ${spread(hours, thousands, ' of your hours a month')}`,
      lead: ['No figure was given that puts a price on a month.'],
    }
  }
  if (money) {
    return {
      heading: 'Your figures put no price on a month of waiting',
      lead: ['It takes your spending, the revenue that waits, or your hours with their value.'],
    }
  }
  return {
    heading: 'What waiting costs is not worked out yet',
    lead: ['No figures were given. It takes spending, waiting revenue or hours.'],
  }
}

function pricedMonth(report: Case, cost: Priced, currency: string): Pick<Told, 'heading' | 'lead' | 'figure'> {
  const { month, total, months, parts } = cost
  const write = (units: number) => amount(units, currency)
  const { verdict, kept, waiting } = report
  const many = parts.length > 1 && !isWithheld(report)
  const bar = (id: string, name: string, { low, base, high }: Range): WaitingBar => ({ id, name, low, base, high })
  return {
    heading: `Waiting costs about ${spread(month, write, ' a month')}`,
    lead: [
      `${capital(overMonths(months))} that is about ${spread(total, write)}.`,
      `Help that costs more than about ${write(month.base)} a month must do more than recover the delay.`,
    ],
    figure: {
      currency,
      max: month.high,
      bars: [
        ...(many ? parts.map(({ id, range }) => bar(id, waiting.parts[id].name, range)) : []),
        bar('month', 'A month of waiting', month),
      ],
      longer: LONGER.flatMap((longer) => {
        const over = waitingCost(verdict.assessment, verdict.answers, kept.money, waiting.assumptions, longer)
        return over.kind === 'priced' ? [bar(`month-${longer}`, capital(overMonths(longer)), over.total)] : []
      }),
    },
  }
}

function assumptionsOf({ waiting }: Case, cost: WaitingCost): WaitingAssumption[] {
  if (cost.kind !== 'priced' && cost.kind !== 'open') return []
  const parts = cost.kind === 'priced' ? cost.parts.map(({ share }) => share) : []
  const { hours, hire } = waiting.assumptions
  const shares = [...parts, ...(cost.hours ? [hours.share] : []), ...(cost.hire ? [hire.chance] : [])]
  return [...new Set(shares)].map(({ name, low, base, high, because }) => ({ name, low, base, high, because }))
}
