'use server'

import { z } from 'zod'
import type { MadeLink } from '@/components/questionnaire/resume-link-form'
import { isUnreachable } from '@/lib/data/unreachable'
import { isRefusal } from '@/lib/schemas/refusal'
import { respondent } from '@/lib/session/respondent'
import { makeLink } from '@/lib/session/resume'

const fields = z.object({ assessment: z.string().max(64) })

/**
 * Makes a resume link for the assessment named in the form's field `assessment`. The key is in the answer alone and in
 * no address. Anyone can call an action with anything, so it asks again who calls.
 */
export async function makeResumeLink(_previous: MadeLink | null, form: FormData): Promise<MadeLink> {
  const sent = fields.safeParse({ assessment: form instanceof FormData ? form.get('assessment') : null })
  if (!sent.success) return gone
  try {
    const viewer = await respondent(sent.data.assessment)
    const made = viewer && (await makeLink(viewer))
    if (!made) return gone
    if (isRefusal(made)) return made.refused === 'too-many' ? { error: made.message } : gone
    return { link: made.link, expiresOn: made.expiresAt.toISOString() }
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return { error: 'We could not make the link. Your answers are safe. Try again.' }
  }
}

const gone: MadeLink = { error: 'This assessment is no longer here.' }
