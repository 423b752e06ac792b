import type { Money, PartId, WaitingAssumptions } from '../../engine/waiting'

/** One of the optional figures, as it is asked for after the result (Decision model §2.4). */
export type MoneyQuestion = {
  readonly id: Exclude<keyof Money, 'currency'>
  readonly text: string
  readonly hint: string
  /** What stands after the field. */
  readonly unit: string
}

/** What we assume about waiting, and what is asked and said about it. None of it is judged, so none is in the hash. */
export type Waiting = {
  readonly assumptions: WaitingAssumptions
  readonly questions: readonly MoneyQuestion[]
  /** Each part of a month: the line it has, and the figure behind it as it stands inside a sentence. */
  readonly parts: Readonly<Record<PartId, { readonly name: string; readonly figure: string }>>
  /** What waiting also costs and nobody can price. */
  readonly unpriced: readonly string[]
}

/** Decision model §7. Shares in hundredths; reasons are ours. */
const assumptions: WaitingAssumptions = {
  idle: {
    patterns: ['spend_up_output_flat'],
    signals: ['delivery_stalls'],
    found: {
      name: 'Spending lost while delivery stalls or output stays flat',
      low: 5,
      base: 15,
      high: 30,
      because: 'One of the two shows clearly. Part of the work goes nowhere; most of it is still of use later.',
    },
    watched: {
      name: 'Spending lost while one of the two is worth watching',
      low: 0,
      base: 5,
      high: 15,
      because: 'There is thin evidence of a standstill, so the low end is nothing.',
    },
    neither: {
      name: 'Spending lost where neither shows',
      low: 0,
      base: 0,
      high: 5,
      because: 'Nothing says that work goes nowhere. Only the high end allows for what was not seen.',
    },
  },
  revenue: {
    question: 'revenue_waiting',
    shares: {
      committed: {
        name: 'Revenue put off where customers have signed',
        low: 50,
        base: 80,
        high: 100,
        because: 'Signed customers or a fixed date wait. Some of them will wait longer without paying less.',
      },
      pipeline: {
        name: 'Revenue put off where deals are likely',
        low: 10,
        base: 30,
        high: 50,
        because: 'Deals you would likely win are not won yet, and some do not hang on the software.',
      },
      no: {
        name: 'Revenue put off where none waits',
        low: 0,
        base: 0,
        high: 0,
        because: 'You said that no revenue waits.',
      },
    },
    otherwise: {
      name: 'Revenue put off where nobody knows whether any waits',
      low: 0,
      base: 0,
      high: 10,
      because: 'Nothing says that revenue waits. Only the high end allows for it.',
    },
  },
  hours: {
    weeksOfTenMonths: 43,
    share: {
      name: 'Your hours that go to waiting',
      low: 30,
      base: 50,
      high: 70,
      because: 'Some hours on software stay yours, whoever helps. No study says how many, so the range is wide.',
    },
  },
  hire: {
    patterns: ['senior_hire_misfire', 'premature_full_time_hire'],
    signals: [],
    months: 6,
    chance: {
      name: 'Chance that a senior hire goes wrong',
      low: 10,
      base: 25,
      high: 50,
      because: 'A pattern of wrong senior hires is found. Six months pass before it shows and ends.',
    },
  },
  months: 3,
}

export const waiting: Waiting = {
  assumptions,
  questions: [
    {
      id: 'monthlyTechSpend',
      text: 'About how much do you spend each month on developers, agencies, tools and hosting?',
      hint: 'Pay of your own developers counts too',
      unit: 'a month',
    },
    {
      id: 'monthsStalled',
      text: 'For how many months has the main piece of work been stuck or late?',
      hint: 'A whole number; 0 if it is not',
      unit: 'months',
    },
    {
      id: 'monthlyRevenueWaiting',
      text: 'If the software were ready, about how much revenue a month would it bring or protect?',
      hint: 'Your best guess for a normal month',
      unit: 'a month',
    },
    {
      id: 'seniorYearlyPay',
      text: 'What would the senior technical person you have in mind be paid in a year?',
      hint: 'Leave it empty if you have nobody in mind',
      unit: 'a year',
    },
    {
      id: 'leaderHoursWeek',
      text: 'How many hours did you personally spend on software matters last week?',
      hint: 'A whole number',
      unit: 'hours',
    },
    {
      id: 'hourValue',
      text: 'What is one of your own hours worth?',
      hint: 'Without it your hours are shown as hours',
      unit: 'an hour',
    },
  ],
  parts: {
    idle: { name: 'Spending that goes idle or astray', figure: 'your monthly spending' },
    revenue: { name: 'Revenue put off', figure: 'the revenue that waits' },
    hours: { name: 'Your own hours', figure: 'the value of your own hours' },
  },
  unpriced: [
    'Shortcuts in the software pile up and slow every later change.',
    'Hires are put off, or made without a plan.',
    'Suppliers steer where nobody on your side does.',
    'Clients lose confidence with every date that slips.',
  ],
}
