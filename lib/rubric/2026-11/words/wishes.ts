import type { OutcomeId } from '../../../engine/types'
import type { OptionOf } from '../questions'

export type Wish = {
  /** The models that this wish, taken at its word, asks for. */
  readonly asksFor: readonly OutcomeId[]
  /** What the wish by itself does and does not show. */
  readonly note: string
}

/** What a wish asks for when it is taken at its word, to be set against what the evidence says. */
export const wishes: Readonly<Record<OptionOf<'presenting_ask'>, Wish>> = {
  one_decision: {
    asksFor: ['scoped_audit'],
    note: 'One bounded question needs facts and a date, not a standing role.',
  },
  clear_picture: {
    asksFor: ['scoped_audit'],
    note: 'A clear picture helps only when somebody then decides on it.',
  },
  ongoing_calls: {
    asksFor: ['advisory_fractional', 'full_time_cto'],
    note: 'Somebody who keeps deciding is worth the money when builders can carry the decisions out.',
  },
  get_built: {
    asksFor: ['development_firm', 'build_capable_operator'],
    note: 'Getting something built works when somebody owns the brief.',
  },
  both: {
    asksFor: ['combined_firm', 'build_capable_operator'],
    note: 'One owner for both halves pays when both halves are missing.',
  },
  cover: {
    asksFor: ['interim_bridge'],
    note: 'Cover is worth full-time cost when a seat is empty or about to be.',
  },
  permanent: {
    asksFor: ['full_time_cto'],
    note: 'A permanent seat is worth its salary when the load is full and will last.',
  },
  fix_bugs: {
    asksFor: [],
    note: 'Bugs alone are no reason to hire a leader. They show where to look, not what to buy.',
  },
  not_sure: {
    asksFor: [],
    note: 'Not being sure yet is a fair place to start. The evidence does not need a wish.',
  },
}
