import { remind } from '@/lib/data/reminders'
import { within } from '@/lib/data/limits'
import { json, seeOther } from '@/lib/route/reply'
import { parseReminder } from '@/lib/schemas/reminder-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { linkPost } from '../link-post'
import { linkPage } from '../open-link'

/** Reminds one recipient of a link, or all who have not sent and can be reminded. */
export const POST = linkPost({ page: '/send' }, async ({ member, params, body }) => {
  const form = parseReminder(body.kind === 'json' ? body.value : body.fields)
  if (isRefusal(form)) return form
  if (!(await within('resend', member.workspaceId))) {
    return {
      refused: 'too-many-tries',
      message: 'Reminders were sent 200 times within the hour. Try again in an hour.',
    }
  }
  const done = await remind(member, params.link, form.recipient, new Date())
  if (isRefusal(done)) return done
  return body.kind === 'json'
    ? json(done)
    : seeOther(`${linkPage(params)}/send?done=reminded&sent=${done.sent}#recipients`)
})
