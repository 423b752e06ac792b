import { writeNote } from '@/lib/data/notes'
import { memberPost } from '@/lib/route/member-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { forgetTyped } from '@/lib/route/typed-fields'
import { parseNoteForm } from '@/lib/schemas/note-form'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { isSubmissionId } from '@/lib/schemas/ids'
import { inList, listField } from '../from-list'
import { submissionPage, type SubmissionParams } from '../open-submission'

/** The form on the page of a submission. */
const form = 'note'

/** Writes a note at a submission. */
export const POST = memberPost<SubmissionParams>(
  { back: submissionPage, texts: true },
  async ({ member, params, body, request }) => {
    if (!isSubmissionId(params.submission)) return notFound
    const page = submissionPage(params)
    const note = parseNoteForm(body.kind === 'form' ? body.fields : body.value)
    const written = isRefusal(note)
      ? note
      : await saveAs(body.kind, note, (form) => writeNote(member, params.submission, form, new Date()))
    if (isRefusal(written)) {
      return body.kind === 'form'
        ? refusedForm(written, { form, under: page, page, query: { form, ...listField(request) } }, body.fields)
        : written
    }
    if (body.kind === 'json') return json(written)
    await forgetTyped(form, page)
    return seeOther(inList(request, `${page}?noted=1#notes`))
  },
)
