import type { OutcomeId } from '../../../engine/types'

/** The models that are bought or hired. */
export type Engaged = Exclude<OutcomeId, 'nothing_now'>

/** What a contract says about one model. A line that ends in a colon is followed by room to write. */
export type ContractLines = {
  readonly scope: readonly string[]
  readonly rights: readonly string[]
  readonly done: readonly string[]
  readonly exit: readonly string[]
}

const whoSettles = 'Who settles a dispute, and within how many days:'
const days = 'Days of notice on either side:'
const records = 'Code, documents, logins and accounts are in the buyer’s name from the first day.'

/** Lines to put into a contract or a written role, by what is engaged (Decision model §3.5, §8 rows 12, 13 and 15). */
export const contractLines: Readonly<Record<Engaged, ContractLines>> = {
  scoped_audit: {
    scope: [
      'The audit looks at these systems and questions:',
      'It does not look at:',
      'It builds nothing and sells nothing that it finds.',
    ],
    rights: ['The auditor finds and advises. The buyer decides.', 'Who opens systems and people to the auditor:'],
    done: [
      'Three lists are handed over: fix now, can wait, not worth rebuilding.',
      'One dated decision is put to the buyer, with its reasons.',
      'The buyer’s own people can follow every finding to its proof.',
    ],
    exit: [
      'The audit ends on the day of its report, at the latest on:',
      'All notes are handed over. Access ends that day.',
    ],
  },
  advisory_fractional: {
    scope: [
      'The work is to decide, explain and direct. The buyer’s people carry it out.',
      'Results the buyer wants from it:',
      'What is not part of it:',
    ],
    rights: [
      'Decisions the adviser makes without asking:',
      'Decisions the buyer keeps:',
      'The adviser earns nothing on what it recommends.',
      whoSettles,
    ],
    done: [
      'A decision counts as made when it is written down with its owner and its day.',
      'Advice counts as done when somebody named carries it out.',
    ],
    exit: [days, 'A successor can read every decision and its reasons.', records],
  },
  development_firm: {
    scope: [
      'What is to be built, and for whom:',
      'What is not part of it:',
      'A change of scope is agreed in writing before work on it starts.',
    ],
    rights: [
      'Who on the buyer’s side approves every brief and every delivery:',
      'The firm says so in writing when it thinks a brief is wrong.',
      whoSettles,
    ],
    done: [
      'Work is done when people use it, with its tests and papers handed over.',
      'The buyer accepts or returns each delivery within this many days:',
    ],
    exit: [days, 'Another firm can build and run the software from what is handed over.', records],
  },
  build_capable_operator: {
    scope: [
      'One block of 90 days, for this result:',
      'What is not part of it:',
      'Something in real use is shown every week.',
    ],
    rights: [
      'Technical choices the operator makes without asking:',
      'Spending and suppliers that need the buyer’s word first:',
      whoSettles,
    ],
    done: [
      'Work is done when people use it, and somebody else can change it.',
      'The number that shows the result, and its value today:',
    ],
    exit: [
      'Both sides decide to stop or go on at day 30 and at day 60.',
      'What was built and decided is written down as it happens, not at the end.',
      records,
    ],
  },
  combined_firm: {
    scope: [
      'One contract covers advice and building, with one set of books.',
      'Results the buyer wants from it:',
      'What is not part of it:',
    ],
    rights: [
      'The author of the plan by name, and the days that person is there:',
      'Decisions the firm makes without asking:',
      'Decisions the buyer keeps:',
      whoSettles,
    ],
    done: [
      'One definition of done holds for advice and building: people use it.',
      'The author of the plan takes part in every build review.',
    ],
    exit: [days, 'Advice and building can each be ended alone, with its own handover.', records],
  },
  interim_bridge: {
    scope: [
      'The interim holds this seat, full-time, from and until:',
      'What must not slip in that time:',
      'What waits for the successor:',
    ],
    rights: [
      'Decisions, staff and money in the interim’s hands:',
      'What the interim leaves to the successor:',
      whoSettles,
    ],
    done: [
      'The seat is handed over when the successor runs it alone for two weeks.',
      'Knowledge is written down from the first week, and checked every month.',
    ],
    exit: [
      'The term ends on the day above. It is extended in writing alone, and once.',
      days,
      'The interim helps to choose the successor, and is not a candidate unless both agreed before.',
    ],
  },
  full_time_cto: {
    scope: ['Results of the first year, three at most:', 'What the role does not include:', 'Who reports to the role:'],
    rights: ['Decisions the role makes without asking:', 'Budget in the role’s hands:', whoSettles],
    done: [
      'A result of this role is done when its number has moved and stays there.',
      'Days 30, 60 and 90 are looked at together, against the measures below.',
    ],
    exit: [
      'Trial time and notice:',
      'Knowledge is written down as it arises, so that the seat can change hands.',
      records,
    ],
  },
}

/** Headings and the first line of each part. */
export const contractParts = {
  title: 'Lines for your contract',
  roleTitle: 'Lines for the written role',
  notice: 'This is no legal advice. Give it to whoever drafts your contract, and change what does not fit.',
  sides: 'The two sides',
  buyer: 'Buyer',
  other: 'Other side',
  day: 'Day',
  scope: 'Scope',
  rights: 'Decision rights',
  done: 'Definition of done',
  cadence: 'Cadence',
  measures: 'Measures',
  target: 'Aim and day:',
  exit: 'Exit',
  counters: 'Lines against the four pitfalls',
} as const

export type ContractWords = { readonly lines: typeof contractLines; readonly parts: typeof contractParts }

export const contract: ContractWords = { lines: contractLines, parts: contractParts }
