import 'server-only'
import type { Member } from '@/lib/access/viewer'
import type { LinkValues } from '@/components/links/link-values'
import { linkFieldNames } from '@/components/links/link-values'
import { listTellable } from '@/lib/data/branded-links'
import { journey } from '@/lib/engine/journey'
import { currentRubric } from '@/lib/rubric/rubrics'
import { linkProblems, type FieldProblem } from '@/lib/schemas/link-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { questionView } from '@/lib/views/question'
import { typedLink } from './typed-link'

/** What an address says of a refused form. */
export type Told = {
  readonly problem?: string | string[]
  readonly field?: string | string[]
  readonly done?: string | string[]
}

/** The first question, as the preview draws it. */
export function firstQuestion() {
  const { rubric, words } = currentRubric
  const way = journey(rubric, {})
  const found = way.next && questionView(rubric, words, way, way.next.question.id)
  if (!found?.asked) throw new Error('The rubric has no first question')
  return { text: found.text, section: found.section, choices: found.choices.map(({ label }) => label) }
}

/** The people who can be told, or nobody for whoever may not see them. */
export async function peopleToTell(member: Member) {
  const people = await listTellable(member)
  return isRefusal(people) ? [] : people
}

/** What a refused form of a link held and what has to change in it; nothing where none was refused. */
export async function refusedForm(link: string, { problem, field }: Told) {
  if (problem === undefined) return null
  const typed = await typedLink(link)
  const values = Object.fromEntries(linkFieldNames.map((name) => [name, typed[name] ?? ''])) as LinkValues
  const { logoProblem, hadLogo } = typed
  const found = Object.keys(typed).length === 0 ? [] : linkProblems(typed)
  const problems: FieldProblem[] = [...found, ...(logoProblem ? [{ field: 'logo', message: logoProblem }] : [])]
  // A new link cannot end before today; that is told with all the rest.
  const past = link === 'new' && /^\d{4}-\d\d-\d\d$/.test(values.expiresOn) && values.expiresOn < today()
  if ((past || field === 'expiresOn') && !problems.some((one) => one.field === 'expiresOn')) {
    problems.push({ field: 'expiresOn', message: 'Choose a day from today on, or leave the field empty.' })
  }
  if (problems.length === 0) problems.push({ field: '', message: said[String(problem)] ?? nothing })
  return { values: typed.name === undefined ? null : values, problems, hadLogo: hadLogo === 'yes' }
}

const today = () => new Date().toISOString().slice(0, 10)

const nothing = 'The link could not be saved. Read the form once more and try again.'

const said: Readonly<Record<string, string>> = {
  'too-many-tries': 'Too many links or logos were made within the hour. Try again in an hour.',
  'changed-meanwhile': 'Somebody changed this link meanwhile. Your changes are below. Saving now replaces theirs.',
  forbidden: 'Your role does not allow this. Ask an owner or an admin of the workspace.',
}
