import { cache } from 'react'
import { getVersion } from '@/lib/data/versions'
import { compare, type Comparison } from '@/lib/views/compare'
import { chooseRuns } from '@/lib/views/compare/choice'
import { runName } from '@/lib/views/compare/run'
import { capital } from '@/lib/views/report/sentences'
import { openDraft } from '../open-draft'
import { runOf } from '../run-of'

/** The versions of one assessment, and two of them compared, or why they are not. */
export type OpenComparison = {
  readonly home: string
  readonly hasReport: boolean
  readonly versions: readonly { readonly number: number; readonly name: string; readonly submittedOn: string }[]
  readonly a: number | null
  readonly b: number | null
  readonly compared: Comparison | null
  readonly problem: string | null
}

/** For whoever holds the key of the assessment; null for everyone else. The answer is kept for one request. */
export const openComparison = cache(
  async (assessment: string, a: string | undefined, b: string | undefined): Promise<OpenComparison | null> => {
    const open = await openDraft(assessment)
    if (!open) return null
    const { draft, home, viewer } = open
    const said = [...(draft.lastTime ? [{ number: 0, submittedAt: draft.lastTime }] : []), ...draft.submissions]
    const versions = said.map(({ number, submittedAt }) => ({
      number,
      name: capital(runName(number)),
      submittedOn: submittedAt.toISOString().slice(0, 10),
    }))
    const choice = chooseRuns(
      said.map(({ number }) => number),
      a,
      b,
    )
    const found = { home, versions, a: choice.a, b: choice.b, hasReport: draft.submissions.length > 0 }
    if (choice.kind === 'problem') return { ...found, compared: null, problem: choice.message }
    const [before, after] = await Promise.all([getVersion(viewer, choice.a), getVersion(viewer, choice.b)])
    const [from, to] = [before && runOf(before), after && runOf(after)]
    if (!from || !to) return { ...found, compared: null, problem: unreadable }
    return { ...found, compared: compare(from, to), problem: null }
  },
)

const unreadable = 'One of the two was worked out by a rubric that this server does not have.'
