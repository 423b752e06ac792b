import { savePipeline } from '@/lib/data/status-names'
import { memberPost } from '@/lib/route/member-post'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { forgetTyped } from '@/lib/route/typed-fields'
import { parsePipelineForm } from '@/lib/schemas/pipeline-form'
import { isRefusal } from '@/lib/schemas/refusal'

const [page, form] = ['/studio/settings/pipeline', 'pipeline'] as const

/** Keeps what the statuses are called, which of them are used, and what the workspace sells. */
export const POST = memberPost<object>(
  { back: () => page, texts: true, ofWorkspace: true },
  async ({ member, body }) => {
    const isForm = body.kind === 'form'
    const sent = parsePipelineForm(isForm ? body.fields : body.value)
    const saved = isRefusal(sent) ? sent : await savePipeline(member, sent, new Date())
    if (isRefusal(saved)) return isForm ? refusedForm(saved, { form, under: page, page }, kept(body.fields)) : saved
    if (!isForm) return json(saved)
    await forgetTyped(form, page)
    return seeOther(`${page}?saved=1`)
  },
)

/** What was sent, with what is sold in one field: one of each name is kept. */
function kept(fields: URLSearchParams): URLSearchParams {
  const sold = fields.getAll('sold').join(' ')
  return new URLSearchParams([...[...fields].filter(([name]) => name !== 'sold'), ['sold', sold]])
}
