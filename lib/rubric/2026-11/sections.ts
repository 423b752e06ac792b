import type { Rubric, Section } from '../../engine/types'

/** The sections in the order they are asked; conditional questions follow in `closer`, whatever their own section. */
export const sections: readonly Section[] = [
  { id: 'why_now', title: 'Why now', bridge: 'What brings you here, and what has happened lately.' },
  { id: 'business', title: 'Your business', bridge: 'Two facts about the business and its software.' },
  { id: 'builds', title: 'Who builds', bridge: 'Who writes your software, and what must be built next.' },
  { id: 'decides', title: 'Who decides', bridge: 'Who makes the technology calls, and how many there are.' },
  { id: 'view', title: 'What you can see', bridge: 'How well you can see the real state of things.' },
  { id: 'ready', title: 'Are you ready', bridge: 'What a new leader would be allowed to do, and what you can commit.' },
]

/** At most eight more, each asked only if its answer is worth at least 0.2 points (Decision model §2.2, §6.4). */
export const closer: Rubric['closer'] = {
  id: 'closer',
  title: 'Closer questions',
  bridge: 'Chosen by your answers so far, because they could change the result.',
  most: 8,
  worth: 0.2,
}
