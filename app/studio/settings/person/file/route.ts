import { within } from '@/lib/data/limits'
import { takePersonFile } from '@/lib/data/person-file'
import { personReply } from '@/lib/route/document-replies'
import { memberPost } from '@/lib/route/member-post'
import { addressOf } from '@/lib/route/refused-form'
import { seeOther } from '@/lib/route/reply'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { parsePersonFile } from '@/lib/schemas/person-form'
import { personPage } from '../person-page'

/** Everything held of one person as a file, 200 an hour: the audit log has a line of it before it goes. */
export const POST = memberPost<object>({ back: () => personPage, ofWorkspace: true }, async ({ member, body }) => {
  const form = parsePersonFile(body.kind === 'json' ? body.value : body.fields)
  if (isRefusal(form)) return form
  if (!(await within('export', member.userId))) return tooManyFiles
  const file = await takePersonFile(member, form.email, form.format, new Date())
  if (!isRefusal(file)) return personReply(file, form.format)
  return body.kind === 'json' ? file : seeOther(addressOf(personPage, { looked: '1', problem: file.refused }))
})

const tooManyFiles: Refusal = {
  refused: 'too-many-tries',
  message: 'You took 200 files within the hour. Try again in an hour.',
}
