import { getChange } from '@/lib/data/changes'
import { memberLook } from '@/lib/route/member-look'
import { json } from '@/lib/route/reply'
import { changeIdIn } from '@/lib/schemas/change-form'
import { isRefusal } from '@/lib/schemas/refusal'
import type { ChangeParams } from '../change-answer'

/** How far a change came. */
export const GET = memberLook<ChangeParams>(async ({ member, params }) => {
  const id = changeIdIn(params.change)
  const found = isRefusal(id) ? id : await getChange(member, id, new Date())
  return isRefusal(found) ? found : json(found)
})
