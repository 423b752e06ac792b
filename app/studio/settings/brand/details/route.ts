import { takeLogo } from '@/lib/commands/take-logo'
import { saveBrandSettings } from '@/lib/data/brand-settings'
import { within } from '@/lib/data/limits'
import { maxPictureBytes } from '@/lib/pictures/redraw'
import { memberPost } from '@/lib/route/member-post'
import { addressOf } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { keepTypedText } from '@/lib/route/typed-text'
import { parseBrandForm } from '@/lib/schemas/brand-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'

const page = '/studio/settings/brand'

/** Keeps what new links begin with. */
export const POST = memberPost(
  { back: () => page, files: { logo: maxPictureBytes }, texts: true, ofWorkspace: true },
  async ({ member, body }) => {
    const done = await save()
    if (body.kind === 'json') return isRefusal(done) ? done : json(done)
    if (!isRefusal(done)) return seeOther(`${page}?done=saved`)
    const { refused: problem, field, message } = done
    const kept = new URLSearchParams(body.fields)
    if (field === 'logo') kept.set('logoProblem', message)
    if (body.files?.has('logo')) kept.set('hadLogo', 'yes')
    await keepTypedText('brand', page, kept)
    return seeOther(addressOf(page, { problem, ...(field && { field }) }))

    async function save(): Promise<{ readonly savedAt: Date } | Refusal> {
      const form = parseBrandForm(body.kind === 'json' ? body.value : body.fields)
      if (isRefusal(form)) return form
      const file = body.kind === 'form' ? body.files?.get('logo') : undefined
      if (file && !(await within('logo', member.workspaceId))) return tooManyTries
      const picture = await takeLogo(file)
      return isRefusal(picture) ? picture : saveBrandSettings(member, form, picture, new Date())
    }
  },
)

const tooManyTries: Refusal = {
  refused: 'too-many-tries',
  message: 'Too many logos were sent within the hour. Try again in an hour.',
}
