import { askExport } from '@/lib/data/exports'
import { within } from '@/lib/data/limits'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { parseExportForm } from '@/lib/schemas/export-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { exportsPage } from '../exports-page'

/** Asks for a file of submissions. */
export const POST = memberPost<object>({ back: () => exportsPage, ofWorkspace: true }, async ({ member, body }) => {
  const form = parseExportForm(body.kind === 'form' ? body.fields : body.value)
  if (isRefusal(form)) return refused(form)
  if (!(await within('export', member.userId))) return refused(tooManyFiles)
  const asked = await saveAs(body.kind, form, (form) => askExport(member, form, new Date()))
  if (isRefusal(asked)) return refused(asked)
  return body.kind === 'json' ? json(asked, 201) : seeOther(`${exportsPage}?asked=${asked.id}`)

  /** The page says why by one word; a ceiling and a field have words of their own there. */
  function refused(refusal: Refusal): Response | Refusal {
    if (body.kind === 'json') return refusal
    const { refused: problem, field } = refusal
    return seeOther(`${exportsPage}?${new URLSearchParams({ problem, ...(field && { field }) })}`)
  }
})

const tooManyFiles: Refusal = {
  refused: 'too-many-tries',
  message: 'You took 200 files within the hour. Try again in an hour.',
}
