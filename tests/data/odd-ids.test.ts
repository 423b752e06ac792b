import { beforeAll, expect, test, vi } from 'vitest'
import { POST as browsersRoute } from '@/app/account/browsers/route'
import { POST as leavingRoute } from '@/app/account/leaving/route'
import { POST as hostCheckRoute } from '@/app/studio/settings/domain/[domain]/check/route'
import { POST as hostRemovalRoute } from '@/app/studio/settings/domain/[domain]/removal/route'
import { POST as rankRoute } from '@/app/studio/settings/people/[person]/rank/route'
import { POST as memberRemovalRoute } from '@/app/studio/settings/people/[person]/removal/route'
import { POST as revocationRoute } from '@/app/studio/settings/people/invitations/[invitation]/revocation/route'
import { POST as inviteAgainRoute } from '@/app/studio/settings/people/invitations/[invitation]/sending/route'
import { POST as currentRoute } from '@/app/studio/workspaces/current/route'
import type { CookieJar } from '../support/cookie-jar'
import { newMember, newWorkspace } from '../support/members'
import { sentBy, signedInJar } from '../support/sign-in'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let jar: CookieJar
let workspace: string
beforeAll(async () => {
  workspace = await newWorkspace()
  jar = await signedInJar((await newMember(workspace, 'owner')).userId)
})

const at = <Params>(params: Params) => ({ params: Promise.resolve(params) })
const post = (fields: Readonly<Record<string, string>> = {}) => sentBy(jar, fields)

// A database keeps no U+0000: what is no id is looked up nowhere.
test.each(['\0', 'a\0b', "' OR 1=1 --", '../..', 'x'.repeat(500)])(
  'an id like %j is the id of nothing',
  async (odd) => {
    const answers = [
      await rankRoute(post({ rank: 'admin', workspace }), at({ person: odd })),
      await memberRemovalRoute(post({ workspace }), at({ person: odd })),
      await revocationRoute(post(), at({ invitation: odd })),
      await inviteAgainRoute(post(), at({ invitation: odd })),
      await hostCheckRoute(post(), at({ domain: odd })),
      await hostRemovalRoute(post(), at({ domain: odd })),
      await browsersRoute(post({ browser: odd }), at({})),
      await leavingRoute(post({ workspace: odd }), at({})),
      await currentRoute(post({ workspace: odd }), at({})),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toMatch(/problem=(not-found|unprocessable)/)
    }
  },
)
