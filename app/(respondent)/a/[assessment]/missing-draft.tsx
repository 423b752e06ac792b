import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EndedAssessment, endedTitle } from '@/components/questionnaire/ended-assessment'
import { endedFor } from '@/lib/session'

/** What stands where a draft was. Only a browser that held it is told; for all others there is no such page. */
export async function missingDraft(assessmentId: string) {
  const ending = await endedFor(assessmentId)
  if (!ending) notFound()
  return <EndedAssessment endedOn={ending.endedAt.toISOString()} endedBy={ending.endedBy} />
}

/** The title of that page. It says no more than the page does. */
export async function missingDraftTitle(assessmentId: string): Promise<Metadata> {
  return { title: (await endedFor(assessmentId)) ? endedTitle : 'Page not found' }
}
