import { headers } from 'next/headers'
import { cache } from 'react'
import type { Replier } from '@/lib/access/viewer'
import { getAskedQuestion, type AskedQuestion } from '@/lib/data/ask-back-answers'
import { replierAt } from '@/lib/route/replier-at'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { brandLook, type BrandLook } from '@/lib/views/brand-look'

/** What the key of a question opens, with what its page is drawn in. */
export type OpenQuestion = { readonly question: AskedQuestion; readonly look: BrandLook; readonly form: string }

/**
 * What the key of a question opens, or why it opens nothing. A page and its title ask the same thing, so the answer is
 * kept for one request.
 */
export const openQuestion = cache(async (token: string): Promise<OpenQuestion | Refusal> => {
  const replier = await replierAt(token, await headers())
  if (isRefusal(replier)) return replier
  const question = await getAskedQuestion(replier, new Date())
  return question ? { question, look: brandLook(question.brand), form: replyForm(replier) } : notFound
})

/** The name that a refused form's fields are kept under: one browser may answer several. The id proves nothing. */
export const replyForm = ({ askBackId }: Replier): string => `reply-${askBackId}`
