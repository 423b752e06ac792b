import { getVersion } from '@/lib/data/versions'
import { saveWhatIf } from '@/lib/data/what-ifs'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { findRubric } from '@/lib/rubric/rubrics'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { changesOfForm, checkedChanges, parseWhatIf, parseWhatIfForm } from '@/lib/schemas/what-if'
import { respondent } from '@/lib/session/respondent'
import { queryOf } from '@/lib/views/what-if/changes'
import type { Viewer } from '@/lib/access/viewer'
import type { NewWhatIf } from '@/lib/schemas/what-if'

type Params = { assessment: string }

const page = (assessment: string) => `/a/${assessment}/report/what-if` as const

export const POST = post<Params>({ back: ({ assessment }) => page(assessment) }, async ({ params, body }) => {
  const viewer = await respondent(params.assessment)
  if (!viewer) return notFound
  const given = body.kind === 'form' ? parseWhatIfForm(body.fields) : parseWhatIf(body.value)
  const number = isRefusal(given) ? given : await save(viewer, given)
  if (body.kind === 'json') return isRefusal(number) ? number : json({ number })
  if (!isRefusal(number)) return seeOther(`${page(viewer.assessmentId)}/${number}?saved=1`)
  return backTo(viewer.assessmentId, number, body.fields)
})

/** Changes are held against the rubric and the answers of the version they were tried out on. */
async function save(viewer: Viewer, given: NewWhatIf): Promise<number | Refusal> {
  const version = await getVersion(viewer, given.version)
  const published = version && findRubric(version.rubricId)
  if (!published) return notFound
  const changes = checkedChanges(published.rubric, version.answers, given.changes)
  return isRefusal(changes) ? changes : saveWhatIf(viewer, { ...given, changes }, new Date())
}

/** Back to the page with what was tried out and typed, or the refusal itself where nothing there can mend it. */
function backTo(assessment: string, refusal: Refusal, fields: URLSearchParams): Response | Refusal {
  const problem = problemOf(refusal)
  if (problem === null) return refusal
  const query = new URLSearchParams(queryOf(changesOfForm(fields)))
  query.set('problem', problem)
  query.set('name', [...(fields.get('name') ?? '')].slice(0, 200).join('').toWellFormed())
  return seeOther(`${page(assessment)}?${query}`)
}

function problemOf({ refused, field = '' }: Refusal): 'name' | 'changes' | 'again' | null {
  if (refused === 'op-reused') return 'again'
  if (refused !== 'unprocessable') return null
  return field === 'name' ? 'name' : field.startsWith('changes') ? 'changes' : null
}
