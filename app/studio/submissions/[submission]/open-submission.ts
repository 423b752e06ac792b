import { cache } from 'react'
import type { SentVersion } from '@/lib/data/sent-versions'
import { getSubmission, type Submission } from '@/lib/data/submissions'
import type { Member } from '@/lib/access/viewer'
import { findRubric, type Published } from '@/lib/rubric/rubrics'
import { isSubmissionId } from '@/lib/schemas/ids'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'

export type SubmissionParams = { submission: string }

/** The page of a submission; its forms and files lie under it. */
export const submissionPage = ({ submission }: SubmissionParams) => `/studio/submissions/${submission}` as const

/** A version to read, with the rubric it was said by. */
export type Read = { readonly version: SentVersion; readonly published: Published }

/** One submission, and what is read of it; null once there is nothing to read. */
export type OpenSubmission = { readonly submission: Submission; readonly read: Read | null }

/**
 * What a member reads at an address, or why nothing: one reason for all. A page and its title ask the same thing, so the
 * answer is kept for one request.
 */
export const openSubmission = cache(
  async (member: Member, id: string, asked: string | undefined): Promise<OpenSubmission | Refusal> => {
    const number = asked === undefined ? undefined : versionNumber(asked)
    if (!isSubmissionId(id) || number === null) return notFound
    const submission = await getSubmission(member, id, number)
    if (isRefusal(submission)) return submission
    const { version } = submission
    const published = version && findRubric(version.rubricId)
    return { submission, read: published ? { version, published } : null }
  },
)

const versionNumber = (text: string) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null)
