import { askRecipients } from '@/lib/data/asking'
import { listRecipients, type Recipient } from '@/lib/data/recipients'
import { within } from '@/lib/data/limits'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { parseLetterForm } from '@/lib/schemas/letter-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { linkPost } from '../link-post'
import { linkPage } from '../open-link'

/** Sends a letter to everybody on the list of a link who was not asked yet. */
export const POST = linkPost({ page: '/send', texts: true }, async ({ member, params, body }) => {
  const page = `${linkPage(params)}/send` as const
  const done = await ask()
  if (body.kind === 'json') return isRefusal(done) ? done : json(done)
  if (!isRefusal(done)) return seeOther(`${page}?done=asked&sent=${done.sent}`)
  return refusedForm(done, { form: 'letter', under: '/studio/links', page, anchor: 'letter' }, body.fields)

  async function ask() {
    const form = parseLetterForm(body.kind === 'json' ? body.value : body.fields)
    if (isRefusal(form)) return form
    const list = await listRecipients(member, params.link)
    if (isRefusal(list)) return list
    const open = list.filter(isOpen).length
    if (!(await within('send', member.workspaceId, Math.min(500, Math.max(1, open))))) return tooManyLetters
    return askRecipients(member, params.link, form, new Date())
  }
})

/** Who is going to get a letter: a first one, or another in place of one that did not go. */
const isOpen = ({ letters, removedAt, stoppedAt }: Recipient) =>
  removedAt === null &&
  stoppedAt === null &&
  !letters.some(({ kind, state }) => kind === 'asked' && state !== 'failed' && state !== 'cancelled')

const tooManyLetters: Refusal = {
  refused: 'too-many-tries',
  field: 'subject',
  message: 'A workspace can send 1,000 letters within 24 hours. Send the rest tomorrow.',
}
