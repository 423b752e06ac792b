import type { QuestionId } from '../questions'

export type Limit = {
  readonly term: string
  readonly text: string
  /** Answers that make this limit matter more, by question. */
  readonly heed: Readonly<Record<string, readonly string[]>>
}

/** What no model replaces, and the answers by which it matters here. */
export const notReplaced: readonly (Limit & { readonly heed: Partial<Record<QuestionId, readonly string[]>> })[] = [
  {
    term: 'Your vision',
    text: 'Where the business goes stays with you.',
    heed: { priorities_agreed: ['shifting', 'none', 'many'] },
  },
  {
    term: 'Someone who knows the users',
    text: 'A technology leader does not replace the person who speaks with them.',
    heed: { user_needs_owner: ['nobody', 'builders', 'split'] },
  },
  {
    term: 'A team for daily work',
    text: 'Direction does not write the code, and one person does not replace a team.',
    heed: { builders_capacity: ['none', 'some'], who_builds: ['nobody'] },
  },
  {
    term: 'A sponsor',
    text: 'Someone in the business must back decisions when they are unpopular.',
    heed: { sponsor: ['nobody', 'named_busy'] },
  },
]

/** What this rubric cannot claim. */
export const limits: readonly string[] = [
  'The weights are elicited, not yet calibrated. They are considered judgement and have not been checked against outcomes.',
  'It knows only what you answered. If an answer is wrong, so may be the result.',
  'It knows no prices, no market and no particular supplier.',
  'How firm the result is says nothing about whether a particular engagement will succeed.',
  'A pattern that was not asked about is not a pattern that is absent.',
]

/** The five steps of the score picture, from the worst to the best. */
export const scales: readonly string[] = ['far off', 'weak', 'fair', 'good', 'strong']

/** A footnote for those who ask for building. It argues for no supplier and against none. */
export const aiNote: readonly string[] = [
  'A note on AI tools: they amplify experienced judgement and do not replace it.',
  'In a randomised trial by METR in 2025, 16 experienced developers took about a fifth longer on mature code.',
  'They believed they had been faster. The authors call it a snapshot.',
]
