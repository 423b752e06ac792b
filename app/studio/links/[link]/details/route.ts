import { takeLogo } from '@/lib/commands/take-logo'
import { changeLink, getLink } from '@/lib/data/branded-links'
import { within } from '@/lib/data/limits'
import { maxPictureBytes } from '@/lib/pictures/redraw'
import { json, seeOther } from '@/lib/route/reply'
import { parseLinkForm } from '@/lib/schemas/link-form'
import { lastDayOf } from '@/lib/schemas/link-state'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { refusedLink } from '../../refused-link'
import { forgetLinkForm } from '../../typed-link'
import { linkPost } from '../link-post'
import { linkPage } from '../open-link'

/** Changes a link, on the version that its form was drawn with. */
export const POST = linkPost(
  { page: '/edit', files: { logo: maxPictureBytes }, texts: true },
  async ({ member, params, body }) => {
    const now = new Date()
    const saved = await save()
    if (!isRefusal(saved)) {
      if (body.kind === 'json') return json(saved)
      await forgetLinkForm(params.link)
      return seeOther(`${linkPage(params)}?done=changed`)
    }
    return body.kind === 'json' ? saved : refusedLink(saved, params.link, `${linkPage(params)}/edit`, body)

    async function save(): Promise<{ id: string; version: number } | Refusal> {
      const link = await getLink(member, params.link, now)
      if (isRefusal(link)) return link
      const today = now.toISOString().slice(0, 10)
      const was = link.expiresAt && lastDayOf(link.expiresAt)
      const form = parseLinkForm(body.kind === 'json' ? body.value : body.fields, today, was)
      if (isRefusal(form)) return form
      const { fields, withoutLogo, version } = form
      if (version === null) return { refused: 'unprocessable', field: 'version', message: noVersion }
      const file = body.kind === 'form' ? body.files?.get('logo') : undefined
      if (file && !(await within('logo', member.workspaceId))) return tooManyTries
      const picture = await takeLogo(file)
      if (isRefusal(picture)) return picture
      return changeLink(member, link.id, { ...fields, version, withoutLogo }, picture, now)
    }
  },
)

const noVersion = 'The form does not say which version it changes. Open the page again.'

const tooManyTries: Refusal = {
  refused: 'too-many-tries',
  message: 'Too many logos were sent within the hour. Try again in an hour.',
}
