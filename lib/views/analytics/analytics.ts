import type { OutcomeId } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { outcomeName } from '../inbox/outcome-name'
import { exitsPicture, funnelPicture } from './funnel'
import { loadPicture } from './load'
import { DRAWN_FROM, type Picture } from './picture'
import { timePicture } from './times'
import { outcomesPicture, patternsPicture, weeksPicture } from './verdicts'

type Counts = {
  readonly funnel: Parameters<typeof funnelPicture>[0]
  readonly exits: Parameters<typeof exitsPicture>[0]
  readonly answering: Parameters<typeof timePicture>[1]
  readonly contact: Parameters<typeof timePicture>[1]
  readonly weeks: Parameters<typeof weeksPicture>[0]
  readonly patterns: Parameters<typeof patternsPicture>[0]
  readonly outcomes: Parameters<typeof outcomesPicture>[0]
  readonly load: Parameters<typeof loadPicture>[0]
}

/** What things are called in one workspace. Ids that have no name any more are told as gone. */
export type Names = {
  readonly links: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly { readonly userId: string; readonly name: string }[]
  readonly statuses: readonly { readonly status: string; readonly name: string }[]
}

/**
 * The analytics of a workspace as pictures, each with its words and its table. Under 5 submissions nothing is drawn:
 * counts say it.
 * @param earlier the period before; null where none is compared
 */
export function analyticsPictures(counts: Counts, earlier: Counts | null, names: Names): readonly Picture[] {
  const sent = counts.outcomes.reduce((all, { count }) => all + count, 0)
  const link = (id: string) => names.links.find((one) => one.id === id)?.name ?? 'A link that is gone'
  const owner = (id: string) => names.people.find(({ userId }) => userId === id)?.name ?? 'Somebody who has left'
  const pictures = [
    funnelPicture(counts.funnel, earlier && earlier.funnel),
    exitsPicture(counts.exits, counts.funnel.started, question),
    timePicture(answering, counts.answering, earlier?.answering),
    timePicture(contact, counts.contact, earlier?.contact),
    weeksPicture(counts.weeks, noun),
    patternsPicture(counts.patterns, earlier && earlier.patterns, sent, { pattern, link }),
    outcomesPicture(counts.outcomes, names.statuses, noun),
    loadPicture(counts.load, owner),
  ]
  return counts.funnel.submitted < DRAWN_FROM ? pictures.map((one) => ({ ...one, bars: [], lines: [] })) : pictures
}

const answering = {
  id: 'answering',
  title: 'How long answering takes',
  definition: 'From the first saved answer to sending, pauses and other days included.',
  counted: (n: number) => `${n} sent their answers`,
  nothing: 'Nobody has sent anything in these days.',
}

const contact = {
  id: 'contact',
  title: 'How long the first contact takes',
  definition: 'From the first sending to the moment a submission first stood at contacted or further on.',
  counted: (n: number) => `${n} ${n === 1 ? 'was' : 'were'} contacted`,
  nothing: 'Nobody who sent in these days was contacted yet.',
}

const { rubric } = currentRubric

const noun = (id: string) => (rubric.outcomes.some((one) => one.id === id) ? outcomeName(id as OutcomeId) : id)
const pattern = (id: string) => rubric.patterns.find((one) => one.id === id)?.name ?? id

function question(id: string) {
  const place = rubric.questions.findIndex((one) => one.id === id)
  return { words: rubric.questions[place]?.text ?? id, place: place < 0 ? rubric.questions.length : place }
}
