import type { Variant } from '../../../engine/types'

export type VariantWords = {
  /** As it stands after “the answer would be”. */
  readonly noun: string
  readonly action: string
  readonly gloss: string
  /** What happens then, as a condition: it names what is left of a pattern. */
  readonly done: string
  /** Why the scores do not speak here; absent when they do. */
  readonly rule?: { readonly heading: string; readonly because: string }
  /** The block that only this variant has. */
  readonly own: {
    readonly title: string
    readonly heading: string
    readonly lead: string
    readonly points: readonly { readonly term: string; readonly text: string }[]
    readonly after: readonly string[]
  }
}

/** The three ways of needing nothing new, each with a report of its own (Decision model §8). */
export const variantWords: Readonly<Record<Variant, VariantWords>> = {
  healthy: {
    noun: 'nothing new now',
    action: 'Hire nobody new now. What you have works.',
    gloss: 'Your answers show no gap that another person or firm would fill better than you already do.',
    done: 'If you hire nobody new',
    own: {
      title: 'When to look again',
      heading: 'Three events should bring you back',
      lead: 'None of them is here today. Any one of them would change what you need.',
      points: [
        { term: 'A leader leaves', text: 'The person who makes your technology calls resigns or steps back.' },
        { term: 'Decisions wait', text: 'Significant technology decisions wait for more than a month.' },
        { term: 'A date slips twice', text: 'The same promised date moves a second time.' },
      ],
      after: [
        'Bugs are not a reason to hire a leader. They need time, an order and somebody to fix them.',
        'A skill you will not use is still a skill you pay for.',
      ],
    },
  },
  mandate_first: {
    noun: 'to settle the mandate first',
    action: 'Settle the mandate before you hire anyone.',
    gloss: 'A leader without authority, access and a sponsor reassures people and changes nothing.',
    done: 'If you settle the mandate and hire nobody',
    rule: {
      heading: 'One rule decided this: there is no mandate yet',
      because: 'The scores count only after that rule. No leader helps until authority, access and a sponsor exist.',
    },
    own: {
      title: 'The mandate',
      heading: 'One page to agree and sign',
      lead: 'Fill in five lines with the people who run the business. If one stays empty, it is not a mandate.',
      points: [
        {
          term: 'Decides',
          text: 'Which choices this person makes alone: platforms, suppliers, architecture, order of work.',
        },
        { term: 'Sees', text: 'Every system, contract, budget and report, from the first day.' },
        { term: 'Stops', text: 'Which work, spending and suppliers this person may halt.' },
        { term: 'Sponsor', text: 'One named executive who backs an unpopular decision, with time for it every week.' },
        { term: 'Escalation', text: 'Who settles a dispute, and within how many days.' },
      ],
      after: ['When the page is signed, change your answer about the mandate. The report will say what leads then.'],
    },
  },
  not_a_technology_problem: {
    noun: 'to settle priorities first',
    action: 'Settle your priorities first. This is not a technology problem.',
    gloss: 'Priorities or users have no owner in the business, and no technology leader can choose for you.',
    done: 'If you settle your priorities and hire nobody',
    rule: {
      heading: 'One rule decided this: the business has not chosen yet',
      because:
        'Nothing in technology is pressing, and the business is not aligned. The scores count only after that rule.',
    },
    own: {
      title: 'The working session',
      heading: 'One working session, without suppliers',
      lead: 'Bring the leadership team together for half a day. Technology can wait until it is done.',
      points: [
        { term: 'Priorities', text: 'Write down three or fewer for the next two quarters, in order.' },
        { term: 'Users', text: 'Name one person who decides what users need and speaks with them each month.' },
        { term: 'Stop', text: 'List the work that ends now, because it serves none of the three.' },
        { term: 'Owner', text: 'Put one name beside each priority.' },
      ],
      after: ['If decisions or delivery still fail once these are settled, answer again.'],
    },
  },
}
