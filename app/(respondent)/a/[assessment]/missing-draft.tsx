import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { ClosedAssessment, closedTitle } from '@/components/questionnaire/closed-assessment'
import { EndedAssessment, endedTitle } from '@/components/questionnaire/ended-assessment'
import { missingTitle } from '@/components/shell/missing-page'
import { answerWithStatus } from '@/lib/route/own-response'
import { endedFor } from '@/lib/session/respondent'
import { heldDraft } from './open-draft'

/**
 * What stands where a draft cannot be opened. Only a browser that holds a key to it is told what became of it; for all
 * others there is no such page.
 */
export async function missingDraft(assessmentId: string) {
  if (await heldDraft(assessmentId)) {
    answerWithStatus(503)
    return <ClosedAssessment deletion={`/a/${assessmentId}/deletion`} />
  }
  const ending = await endedFor(assessmentId)
  if (!ending) return missing()
  const { endedAt, endedBy } = ending
  return <EndedAssessment assessment={assessmentId} endedOn={endedAt.toISOString()} endedBy={endedBy} />
}

/** The title of that page. It says no more than the page does. */
export async function missingDraftTitle(assessmentId: string): Promise<Metadata> {
  if (await heldDraft(assessmentId)) return { title: closedTitle }
  return { title: (await endedFor(assessmentId)) ? endedTitle : missingTitle }
}
