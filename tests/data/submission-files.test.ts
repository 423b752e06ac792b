import { expect, test, vi } from 'vitest'
import { GET as csvRoute } from '@/app/studio/submissions/[submission]/csv/route'
import { GET as jsonRoute } from '@/app/studio/submissions/[submission]/json/route'
import { within } from '@/lib/data/limits'
import { newMember, newWorkspace } from '../support/members'
import { withAsk, type Ask } from '../support/planting'
import { signedInJar } from '../support/sign-in'
import { plantedLink, submitted } from '../support/submitted'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const ask: Ask = (sql, values) => withAsk(process.env.DATABASE_URL ?? '', (one) => one(sql, values))

test('one person takes 200 files of submissions an hour, of all kinds together, and others go on', async () => {
  const workspaceId = await newWorkspace()
  const [one, other] = [await newMember(workspaceId, 'member'), await newMember(workspaceId, 'owner')]
  const { id: link } = await plantedLink(ask, workspaceId)
  const { submission } = await submitted(ask, workspaceId, link)
  const take = async (route: typeof csvRoute) =>
    (await route(new Request('http://localhost/'), { params: Promise.resolve({ submission }) })).status
  await signedInJar(one.userId)
  await within('export', one.userId, 198)
  expect([await take(csvRoute), await take(jsonRoute), await take(csvRoute)]).toEqual([200, 200, 429])
  await signedInJar(other.userId)
  expect(await take(csvRoute)).toBe(200)
})
