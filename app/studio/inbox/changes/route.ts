import type { Member } from '@/lib/access/viewer'
import { change, type Changed } from '@/lib/data/changes'
import { memberPost } from '@/lib/route/member-post'
import { parseChangeForm } from '@/lib/schemas/change-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { answerForm, answerScript, backOf, withoutBack } from './change-answer'

/**
 * Changes one submission or many: their status, owner, tags, until when they are out of sight, or whether they are there
 * at all. A script that means all of a list says by `workspace` whose list it showed.
 */
export const POST = memberPost<object>({ back: backOf, texts: true, ofWorkspace: true }, async ({ member, body }) => {
  const now = new Date()
  if (body.kind === 'form') {
    return answerForm(await made(member, parseChangeForm(withoutBack(body.fields)), now), body.fields)
  }
  const { workspace, ...sent } = Object(body.value) as Record<string, unknown>
  const form = parseChangeForm(sent)
  if (isRefusal(form)) return form
  const isHere = workspace === member.workspaceId || (workspace === undefined && 'ids' in form.on)
  if (!isHere) return elsewhere
  return answerScript(member, await made(member, form, now), now, 'ids' in form.on ? form.on.ids : [])
})

const made = async (member: Member, form: ReturnType<typeof parseChangeForm>, now: Date): Promise<Changed | Refusal> =>
  isRefusal(form) ? form : change(member, form, now)

const elsewhere: Refusal = {
  refused: 'changed-meanwhile',
  message: 'You are in another workspace now. Switch back first.',
}
