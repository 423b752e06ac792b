import { headers } from 'next/headers'
import { cache } from 'react'
import type { Answerer } from '@/lib/access/viewer'
import { getAsked, type Asked } from '@/lib/data/asked'
import { answererAt } from '@/lib/route/answerer-at'
import { findRubric, type Published } from '@/lib/rubric/rubrics'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'

/** What a vendor's link opens: what is asked, by which tables, and what was told so far. */
export type OpenAsked = {
  readonly answerer: Answerer
  readonly asked: Asked
  readonly published: Published
  /** The name that a refused form's fields are kept under. */
  readonly form: string
}

/**
 * What a vendor's link opens, or why it opens nothing: there is one reason for whoever guesses too much, and one for all
 * others. A page and its title ask the same thing, so the answer is kept for one request.
 */
export const openAsked = cache(async (token: string): Promise<OpenAsked | Refusal> => {
  const answerer = await answererAt(token, await headers())
  if (isRefusal(answerer)) return answerer
  const asked = await getAsked(answerer, new Date())
  const published = asked && findRubric(asked.rubricId)
  return published ? { answerer, asked, published, form: askedForm(answerer) } : notFound
})

/** One browser may answer by several links; the id of a link proves nothing. */
export const askedForm = ({ linkId }: Answerer): string => `asked-${linkId}`
