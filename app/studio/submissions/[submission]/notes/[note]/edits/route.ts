import { editNote } from '@/lib/data/note-edits'
import { memberPost } from '@/lib/route/member-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isNoteId, isSubmissionId } from '@/lib/schemas/ids'
import { parseNoteEdit } from '@/lib/schemas/note-edit-form'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { inList, listField } from '../../../from-list'
import { submissionPage } from '../../../open-submission'

/** The form at a note of a submission. */
const form = 'note-edit'

/** Changes what a note says. */
export const POST = memberPost<{ submission: string; note: string }>(
  { back: submissionPage, texts: true },
  async ({ member, params: { submission, note }, body, request }) => {
    if (!isSubmissionId(submission) || !isNoteId(note)) return notFound
    const page = submissionPage({ submission })
    const edit = parseNoteEdit(body.kind === 'form' ? body.fields : body.value)
    const edited = isRefusal(edit) ? edit : await editNote(member, submission, note, edit, new Date())
    if (isRefusal(edited)) {
      if (body.kind === 'json') return edited
      return refusedForm(
        edited,
        { form, under: page, page, query: { form, note, ...listField(request) }, anchor: 'notes' },
        body.fields,
      )
    }
    if (body.kind === 'json') return json(edited)
    await forgetTyped(form, page)
    return seeOther(inList(request, `${page}?edited=${note}#notes`))
  },
)
