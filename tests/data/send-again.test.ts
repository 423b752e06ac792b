import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as recipientsRoute } from '@/app/studio/links/[link]/recipients/route'
import { POST as linkRoute } from '@/app/studio/links/route'
import { POST as noteRoute } from '@/app/studio/submissions/[submission]/notes/route'
import { POST as removalRoute } from '@/app/studio/submissions/[submission]/removal/route'
import { db } from '@/lib/data/db'
import { useJar } from '../support/cookie-jar'
import { newMember, newWorkspace } from '../support/members'
import { withAsk, type Ask } from '../support/planting'
import { formPost, jsonPost } from '../support/requests'
import { privately, headersOf } from '../support/routes'
import { sentBy, signedInJar } from '../support/sign-in'
import { plantedLink, submitted } from '../support/submitted'
import { locationOf } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)
const nowhere = { params: Promise.resolve({}) }

let userId: string
let link: string
let submission: string

beforeEach(async () => {
  const workspaceId = await newWorkspace()
  userId = (await newMember(workspaceId, 'owner')).userId
  link = (await asked((ask) => plantedLink(ask, workspaceId))).id
  submission = (await asked((ask) => submitted(ask, workspaceId, link))).submission
})

const at = () => ({ params: Promise.resolve({ submission }) })
const note = (words: string) => ({ opId: randomUUID(), words })

/** What the form of a page sends, read as a browser reads attributes. */
function fieldsIn(markup: string): [string, string][] {
  const text = (coded: string) => coded.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
  return [...markup.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [text(name), text(value)],
  )
}

describe('a form of somebody who was signed out meanwhile', () => {
  test('comes back with every word in it, and sent again after signing in it is saved once', async () => {
    const sent = note("“Ask” about <b>budget</b> & 'plan'\n\n</textarea><script>alert(1)</script>\n هل \u{1f600}")
    const refused = await noteRoute(sentBy(useJar(), sent), at())
    expect([refused.status, headersOf(refused)]).toEqual([
      401,
      expect.objectContaining({ ...privately, 'content-type': 'text/html; charset=utf-8' }),
    ])
    const markup = await refused.text()
    expect(markup).not.toMatch(/<script|<b>/)
    expect(markup).toContain(`href="/sign-in?next=${encodeURIComponent(`/studio/submissions/${submission}`)}"`)
    expect(await db().note.count()).toBe(0)

    const fields = fieldsIn(markup)
    expect(Object.fromEntries(fields)).toEqual(sent)
    const jar = await signedInJar(userId)
    for (let time = 0; time < 2; time += 1) {
      const saved = await noteRoute(sentBy(jar, Object.fromEntries(fields)), at())
      expect(locationOf(saved)).toBe(`/studio/submissions/${submission}?noted=1#notes`)
    }
    expect(await db().note.findMany({ select: { words: true } })).toEqual([{ words: sent.words }])
  })

  test('keeps each of several fields of one name, and no password', async () => {
    useJar()
    const told = [randomUUID(), randomUUID()]
    const request = formPost({ intro: 'Our words', told, password: 'canary-secret', current: 'canary-secret' })
    const markup = await (await linkRoute(request, nowhere)).text()
    expect(fieldsIn(markup)).toEqual([['intro', 'Our words'], ...told.map((one) => ['told', one])])
    expect(markup).not.toContain('canary-secret')
  })

  test('asks for its file again, and does not repeat it', async () => {
    useJar()
    const body = new FormData()
    body.set('people', 'Ana <ana@mail.test>')
    body.set('list', new File(['canary-of-the-file'], 'canary-name.csv'))
    const headers = { 'sec-fetch-site': 'same-origin' }
    const request = new Request('http://localhost:3000/', { method: 'POST', headers, body })
    const markup = await (await recipientsRoute(request, { params: Promise.resolve({ link }) })).text()
    expect(markup).toContain('enctype="multipart/form-data"')
    expect(markup).toMatch(/<input type="file" id="file-0" name="list"/)
    expect(fieldsIn(markup)).toEqual([['people', 'Ana <ana@mail.test>']])
    expect(markup).not.toMatch(/canary/)
  })

  test('leads to signing in where nothing was written, and where it has more fields than any form of ours', async () => {
    const signIn = `/sign-in?next=${encodeURIComponent(`/studio/submissions/${submission}`)}`
    expect(locationOf(await removalRoute(sentBy(useJar(), {}), at()))).toBe(signIn)
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`f${index}`, 'x']))
    expect(locationOf(await noteRoute(sentBy(useJar(), many), at()))).toBe(signIn)
  })

  test('is told so in one sentence where a script sent it', async () => {
    useJar()
    const refused = await noteRoute(jsonPost(note('Canary')), at())
    expect([refused.status, await refused.json()]).toMatchObject([401, { error: { code: 'signed-out' } }])
  })

  test('of another website is refused before anything of it is repeated', async () => {
    useJar()
    const refused = await noteRoute(formPost(note('Canary'), { 'sec-fetch-site': 'cross-site' }), at())
    expect([refused.status, await refused.text()]).toEqual([403, expect.not.stringContaining('Canary')])
  })
})
