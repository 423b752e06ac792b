import { sendAgain } from '@/lib/data/letter-outbox'
import { within } from '@/lib/data/limits'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { isLetterId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { letterPage, type LetterParams } from '../../outbox-page'

/** Queues a letter that failed once more. Pressed twice it is queued once. */
export const POST = memberPost<LetterParams>({ back: letterPage }, async ({ member, params, body }) => {
  if (!isLetterId(params.letter)) return notFound
  if (!(await within('resend', member.workspaceId))) {
    return { refused: 'too-many-tries', message: 'Too many letters were sent again within an hour. Try later.' }
  }
  const queued = await sendAgain(member, params.letter, new Date())
  if (isRefusal(queued)) return queued
  return body.kind === 'json' ? json(queued) : seeOther(letterPage(params))
})
