import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { POST as linksRoute } from '@/app/studio/links/route'
import { POST as brandRoute } from '@/app/studio/settings/brand/details/route'
import { POST as hostsRoute } from '@/app/studio/settings/domain/hosts/route'
import { POST as rankRoute } from '@/app/studio/settings/people/[person]/rank/route'
import { POST as removalRoute } from '@/app/studio/settings/people/[person]/removal/route'
import { POST as invitationsRoute } from '@/app/studio/settings/people/invitations/route'
import { POST as deletionRoute } from '@/app/studio/settings/workspace/deletion/route'
import { POST as nameRoute } from '@/app/studio/settings/workspace/name/route'
import { db } from '@/lib/data/db'
import type { CookieJar } from '../support/cookie-jar'
import { join, newMember, newWorkspace } from '../support/members'
import { sentBy, signedInJar } from '../support/sign-in'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const name = 'Looked at'
let jar: CookieJar
let workspaceId: string
let other: string
let person: string

beforeEach(async () => {
  workspaceId = await newWorkspace(name)
  other = await newWorkspace('Of the first tab')
  const { userId } = await newMember(workspaceId, 'owner')
  person = (await newMember(workspaceId, 'member')).userId
  for (const one of [userId, person]) await join(other, one, 'owner')
  jar = await signedInJar(userId)
  await db().session.updateMany({ where: { userId }, data: { workspaceId } })
})

const of = <Params>(params: Params) => ({ params: Promise.resolve(params) })
const link = { name: 'L', sender: 'S', sells: 's', colour: '#145c9e', intro: '', buttonWords: 'Start', contact: 'off' }

const forms: readonly [string, (fields: Readonly<Record<string, string>>) => Promise<Response>][] = [
  [
    'a new link',
    (shown) => linksRoute(sentBy(jar, { opId: randomUUID(), ...link, callUrl: '', expiresOn: '', ...shown }), of({})),
  ],
  ['the brand', (shown) => brandRoute(sentBy(jar, { colour: '#145c9e', sells: 'other', ...shown }), of({}))],
  ['a host', (shown) => hostsRoute(sentBy(jar, { host: `h${randomUUID()}.example`, ...shown }), of({}))],
  ['a rank', (shown) => rankRoute(sentBy(jar, { rank: 'admin', ...shown }), of({ person }))],
  ['a removal', (shown) => removalRoute(sentBy(jar, shown), of({ person }))],
  [
    'an invitation',
    (shown) =>
      invitationsRoute(sentBy(jar, { opId: randomUUID(), email: 'a@b.test', rank: 'viewer', ...shown }), of({})),
  ],
  ['a name', (shown) => nameRoute(sentBy(jar, { name: 'Changed', ...shown }), of({}))],
  ['a deletion', (shown) => deletionRoute(sentBy(jar, { typed: name, ...shown }), of({}))],
]

/** All that one of the forms could change. */
async function standing() {
  const where = { workspaceId }
  return {
    workspace: await db().workspace.findUnique({ where: { id: workspaceId } }),
    members: await db().member.findMany({ where, orderBy: { userId: 'asc' } }),
    brand: await db().brand.findMany({ where }),
    links: await db().brandedLink.count({ where }),
    hosts: await db().domain.count({ where }),
    invitations: await db().invitation.count({ where }),
  }
}

test.each(forms)(
  '%s of a page that showed another workspace changes nothing, and waits to be sent again',
  async (_, send) => {
    const before = await standing()
    for (const shown of [{ workspace: other }, {}] as Readonly<Record<string, string>>[]) {
      const response = await send(shown)
      expect(response.status).toBe(409)
      expect(await response.text()).toContain('You are in another workspace now')
    }
    expect(await standing()).toEqual(before)
    expect((await send({ workspace: workspaceId })).status).toBe(303)
    expect(await standing()).not.toEqual(before)
  },
)
