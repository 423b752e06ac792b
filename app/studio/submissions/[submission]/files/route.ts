import { addFile } from '@/lib/data/file-links'
import { memberPost } from '@/lib/route/member-post'
import { parseFileForm } from '@/lib/schemas/file-form'
import { addedPart } from '../added-part'
import { submissionPage, type SubmissionParams } from '../open-submission'

/** Adds a file to a submission by its address. Nothing is fetched. */
export const POST = memberPost<SubmissionParams>(
  { back: submissionPage, texts: true },
  addedPart({ form: 'file', at: 'files' }, parseFileForm, addFile),
)
