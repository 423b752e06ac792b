import type { KindId } from '../../../../engine/vendor-types'

export type KindWords = {
  /** With its article, as it stands after “looks like” and inside “tell one from another”. */
  readonly noun: string
  /** What it does, as a heading of its own. */
  readonly headline: string
  /** What such a vendor does, and what stays with you. */
  readonly text: string
}

/** The ten kinds of vendor in plain words (Decision model §5.1). */
export const kindWords: Readonly<Record<KindId, KindWords>> = {
  pure_advisory: {
    noun: 'an adviser',
    headline: 'Decides and explains, and does not build',
    text: 'It decides and explains, part-time. Nobody there builds, so your own people carry it out.',
  },
  advisory_with_subs: {
    noun: 'an adviser with subcontractors',
    headline: 'Advises, and finds builders for each job',
    text: 'It advises, and finds builders for each job. The seam between the two stays with you.',
  },
  pure_development: {
    noun: 'a development firm',
    headline: 'Builds what you ask for',
    text: 'It has engineers of its own and carries out your brief. Somebody on your side has to own that brief.',
  },
  dev_shop_fronted: {
    noun: 'a development firm with a consultant in front',
    headline: 'Builds, with a senior consultant in front',
    text: 'It builds, and one senior consultant speaks for it. What the consultant says does not bind the builders.',
  },
  combined: {
    noun: 'a combined firm',
    headline: 'Advises and builds in one firm',
    text: 'Those who decide and those who build belong to one company. One person answers to you for both.',
  },
  build_capable_operator: {
    noun: 'a build-capable operator',
    headline: 'One senior person who decides and ships',
    text: 'One senior person decides and also builds. It can carry as much as one person can.',
  },
  title_only_senior: {
    noun: 'a former leader who does not build',
    headline: 'Has led builders, and does not build',
    text: 'It has led people who built, and can advise well. Nothing shows that it builds with its own hands.',
  },
  interim_executive: {
    noun: 'an interim executive',
    headline: 'Holds the full-time seat for a fixed term',
    text: 'It holds a full-time seat for a fixed term. Your own people build.',
  },
  report_consultancy: {
    noun: 'a firm that writes reports',
    headline: 'Finds the facts, writes them down and leaves',
    text: 'It finds the facts, writes them down and leaves. Acting on them stays with you.',
  },
  staffing_or_reseller: {
    noun: 'a supplier of people or products',
    headline: 'Supplies people or products',
    text: 'It supplies people or products, and earns on each. Nobody there decides for you.',
  },
}
