import type { Copy } from '@/components/questionnaire/device'
import { journey, nextStop, type Journey } from '@/lib/engine/journey'
import type { Answer } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'

/** The rubric of an id; null where this build does not have it. */
export type FindRubric = (id: string) => Published | null

/** An assessment opened from what this device keeps, with the way through its questions. */
export type OpenedCopy = Published & { readonly copy: Copy; readonly journey: Journey; readonly home: string }

/** Opens what this device keeps; null where it keeps nothing, or its questions are not in this build. */
export function openCopy(assessment: string, copy: Copy | null, find: FindRubric): OpenedCopy | null {
  const published = copy && find(copy.rubricId)
  if (!published) return null
  const given = Object.entries(copy.answers)
  const answers = given.flatMap(([id, { value }]) => (isAnswer(value) ? [[id, value] as const] : []))
  const passed = given.flatMap(([id, { value }]) => (value === null ? [id] : []))
  const way = journey(published.rubric, Object.fromEntries(answers), new Set(passed))
  return { ...published, copy, journey: way, home: `/a/${assessment}` }
}

/** Where Continue leads from a question: as the server would say it. */
export function onwardFrom({ journey: way, home }: OpenedCopy, question: string, fromCheck: boolean): string {
  const stop = fromCheck ? way.next : nextStop(way, question)
  return stop ? `${home}/q/${stop.question.id}${fromCheck ? '?from=check' : ''}` : `${home}/check`
}

const isAnswer = (value: Answer | null | undefined): value is Answer =>
  value !== null && value !== undefined && value.length > 0
