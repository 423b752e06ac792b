import { takeLogo } from '@/lib/commands/take-logo'
import { createLink } from '@/lib/data/branded-links'
import { within } from '@/lib/data/limits'
import { maxPictureBytes } from '@/lib/pictures/redraw'
import { memberPost } from '@/lib/route/member-post'
import { json, seeOther } from '@/lib/route/reply'
import { saveAs } from '@/lib/route/save-as'
import { parseLinkForm } from '@/lib/schemas/link-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { refusedLink } from './refused-link'
import { forgetLinkForm } from './typed-link'

const page = '/studio/links/new'

/** Publishes a link. */
export const POST = memberPost(
  { back: () => page, files: { logo: maxPictureBytes }, texts: true, ofWorkspace: true },
  async ({ member, body }) => {
    const now = new Date()
    const made = await make()
    if (!isRefusal(made)) {
      if (body.kind === 'json') return json(made, 201)
      await forgetLinkForm('new')
      return seeOther(`/studio/links/${made.id}/send?done=published`)
    }
    return body.kind === 'json' ? made : refusedLink(made, 'new', page, body)

    async function make(): Promise<{ id: string } | Refusal> {
      const today = now.toISOString().slice(0, 10)
      const form = parseLinkForm(body.kind === 'json' ? body.value : body.fields, today)
      if (isRefusal(form)) return form
      if (!(await within('link', member.workspaceId))) return tooManyTries
      const picture = await takeLogo(body.kind === 'form' ? body.files?.get('logo') : undefined)
      if (isRefusal(picture)) return picture
      return saveAs(body.kind, form, (op) => createLink(member, op, picture, now))
    }
  },
)

const tooManyTries: Refusal = {
  refused: 'too-many-tries',
  message: 'This workspace made 100 links within the hour. Try again in an hour.',
}
