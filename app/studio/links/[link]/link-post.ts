import 'server-only'
import { memberPost, type MemberCall } from '@/lib/route/member-post'
import { isLinkId } from '@/lib/schemas/ids'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import { linkPage, type LinkParams } from './open-link'

type Ways = {
  /** The page of the form, under the link's own; nothing for that one. */
  readonly page?: '/edit' | '/send' | '/embed'
  readonly files?: Readonly<Record<string, number>>
  readonly texts?: true
}

/** `memberPost` for a form of one link. What is no id of a link is none. */
export const linkPost = <Params extends LinkParams>(
  { page, files, texts }: Ways,
  run: (call: MemberCall<Params>) => Promise<Response | Refusal>,
) =>
  memberPost<Params>(
    { back: (params) => `${linkPage(params)}${page ?? ''}`, ...(files && { files }), ...(texts && { texts }) },
    async (call) => (isLinkId(call.params.link) ? run(call) : notFound),
  )
