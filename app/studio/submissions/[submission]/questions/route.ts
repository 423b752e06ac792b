import { askBack } from '@/lib/data/ask-backs'
import { within } from '@/lib/data/limits'
import { memberPost } from '@/lib/route/member-post'
import { parseAskBackForm } from '@/lib/schemas/ask-back-form'
import type { Refusal } from '@/lib/schemas/refusal'
import { addedPart } from '../added-part'
import { submissionPage, type SubmissionParams } from '../open-submission'

/** Asks whoever sent a submission one question, by a letter. */
export const POST = memberPost<SubmissionParams>(
  { back: submissionPage, texts: true },
  addedPart({ form: 'ask', at: 'ask-back' }, parseAskBackForm, async (member, submission, form, now) =>
    (await within('send', member.workspaceId)) ? askBack(member, submission, form, now) : tooManyLetters,
  ),
)

const tooManyLetters: Refusal = {
  refused: 'too-many-tries',
  message: 'A workspace can send 1,000 letters within 24 hours. Ask tomorrow.',
}
