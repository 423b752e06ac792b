import type { OutcomeId } from '../../../engine/types'

export type OutcomeWords = {
  /** With its article, as it stands inside a sentence. */
  readonly noun: string
  /** What to do, as the sentence that opens the report. */
  readonly action: string
  /** What the model is, for someone who meets the name for the first time (Decision model §12). */
  readonly gloss: string
  /** What it binds you to, for comparing two models side by side. */
  readonly binds: string
}

/** The eight models in plain words. None is ever called only “a fractional CTO”: both kinds use that name. */
export const outcomeWords: Readonly<Record<OutcomeId, OutcomeWords>> = {
  nothing_now: {
    noun: 'nothing new now',
    action: 'Hire nobody new now.',
    gloss: 'Nothing new now means keeping the people you have and looking again on a set date.',
    binds: 'It binds you to nothing.',
  },
  scoped_audit: {
    noun: 'a scoped audit',
    action: 'Buy a scoped audit before any other help.',
    gloss: 'A scoped audit is a bounded look that ends in one dated decision.',
    binds: 'It binds you to one fixed price and about 30 days.',
  },
  advisory_fractional: {
    noun: 'an advisory fractional CTO',
    action: 'Hire an advisory fractional CTO.',
    gloss: 'An advisory fractional CTO is a part-time senior leader who decides and directs, and does not build.',
    binds: 'It binds you to a monthly sum, which you can end.',
  },
  development_firm: {
    noun: 'a development firm',
    action: 'Hire a development firm.',
    gloss: 'A development firm is a bench of engineers who carry out a brief that you own.',
    binds: 'It binds you to a contract for the work, and to owning the brief.',
  },
  build_capable_operator: {
    noun: 'a build-capable operator',
    action: 'Hire a build-capable operator.',
    gloss: 'A build-capable operator is one senior person who decides and ships.',
    binds: 'It binds you to one person for about 90 days at a time.',
  },
  combined_firm: {
    noun: 'a combined firm',
    action: 'Hire a combined firm.',
    gloss: 'A combined firm has the executive and the engineers in one company, with one set of books.',
    binds: 'It binds you to one supplier for both halves, month by month.',
  },
  interim_bridge: {
    noun: 'an interim CTO',
    action: 'Bring in an interim CTO.',
    gloss: 'An interim CTO sits in the full-time seat for a fixed term.',
    binds: 'It binds you to full-time cost until a set date.',
  },
  full_time_cto: {
    noun: 'a full-time CTO',
    action: 'Hire a full-time CTO.',
    gloss: 'A full-time CTO is a permanent employee who owns technology in your business.',
    binds: 'It binds you to a permanent salary, and takes months to undo.',
  },
}
