import { countViews } from '@/lib/data/inbox-count'
import { memberLook } from '@/lib/route/member-look'
import { json } from '@/lib/route/reply'
import { isRefusal } from '@/lib/schemas/refusal'

/** How many each view of the inbox has, as JSON: what the tabs say while colleagues work. */
export const GET = memberLook(async ({ member }) => {
  const views = await countViews(member, new Date())
  return isRefusal(views) ? views : json({ workspace: member.workspaceId, views })
})
