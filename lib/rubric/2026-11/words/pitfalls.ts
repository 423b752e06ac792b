import type { OptionOf, QuestionId } from '../questions'

export type Pitfall = {
  readonly id: string
  readonly term: string
  readonly text: string
  /** The counter-move, as a line of the contract. */
  readonly line: string
  /** Answers that make it likelier here, by question. */
  readonly heed: Readonly<Record<string, readonly string[]>>
}

type Heed = Partial<{ readonly [Q in QuestionId]: readonly OptionOf<Q>[] }>

/** Four ways in which help goes wrong, each with what counters it (Decision model §8, row 15). */
export const pitfalls: readonly (Omit<Pitfall, 'heed'> & { readonly heed: Heed })[] = [
  {
    id: 'unclear_scope',
    term: 'Unclear scope',
    text: 'Each side has another picture of the work.',
    line: 'Results, rhythm and deliverables are written in this contract before work starts.',
    heed: { roadmap_status: ['none_written', 'drifted'], build_needed: ['dont_know'] },
  },
  {
    id: 'shared_rights',
    term: 'Shared decision rights',
    text: 'What two people decide, nobody decides.',
    line: 'Every result has one owner by name. A dispute goes to one named person, who settles it within five days.',
    heed: { who_decided_last: ['nobody', 'vendor'], mandate: ['partly', 'not_discussed', 'reassurance'] },
  },
  {
    id: 'too_many_initiatives',
    term: 'Too many initiatives',
    text: 'Everything is urgent, so nothing is finished.',
    line: 'Each month both sides review all running work, and name in writing what stops.',
    heed: { priorities_agreed: ['many', 'shifting', 'none'], build_needed: ['several'] },
  },
  {
    id: 'tools_first',
    term: 'Tools first',
    text: 'A tool is chosen before anybody has said what it is for.',
    line: 'No tool is bought before its result and limits are agreed. The supplier earns nothing on what it recommends.',
    heed: { last_platform_choice: ['demo_first', 'unchecked_failed'], tried_already: ['new_tools'] },
  },
]
