import type { Member } from '@/lib/access/viewer'
import type { MemberCall } from '@/lib/route/member-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isSubmissionId } from '@/lib/schemas/ids'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { inList, listField } from './from-list'
import { submissionPage, type SubmissionParams } from './open-submission'

/** What its form is called, and where on the page of the submission it stands. */
type Part = { readonly form: 'task' | 'file' | 'ask'; readonly at: 'tasks' | 'files' | 'ask-back' }

type Add<Form> = (member: Member, submission: string, form: Form, now: Date) => Promise<{ id: string } | Refusal>

/**
 * What adds a part to a submission: a task, a file, a question. A form goes back to the page, which says `?<form>=<id>&did=added`;
 * a refused one goes back with what was typed.
 */
export const addedPart =
  <Form extends { readonly opId: string }>(
    { form, at }: Part,
    parse: (body: unknown) => Form | Refusal,
    add: Add<Form>,
  ) =>
  async ({ member, params, body, request }: MemberCall<SubmissionParams>): Promise<Response | Refusal> => {
    if (!isSubmissionId(params.submission)) return notFound
    const page = submissionPage(params)
    const sent = parse(body.kind === 'form' ? body.fields : body.value)
    const added = isRefusal(sent)
      ? sent
      : await saveAs(body.kind, sent, (op) => add(member, params.submission, op, new Date()))
    if (isRefusal(added)) {
      if (body.kind === 'json') return added
      return refusedForm(
        added,
        { form, under: page, page, query: { form, ...listField(request) }, anchor: at },
        body.fields,
      )
    }
    if (body.kind === 'json') return json(added)
    await forgetTyped(form, page)
    return seeOther(inList(request, `${page}?${form}=${added.id}&did=added#${at}`))
  }
