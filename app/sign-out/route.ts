import { signOutBy } from '@/lib/auth/sign-in'
import { keepSession } from '@/lib/member-session'
import { seeOtherAfresh } from '@/lib/route/afresh'
import { post } from '@/lib/route/post'

/** Ends the session of this browser and lets go of its pages. What buyers answered on this device stays. */
export const POST = post<object>({ back: () => '/sign-in' }, async ({ request }) => {
  await keepSession(await signOutBy(request.headers))
  return seeOtherAfresh('/sign-in?out=1')
})
