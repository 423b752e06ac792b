import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/data/db'
import { writeNote } from '@/lib/data/notes'
import { eraseEverywhere, findEverywhere } from '@/lib/data/person-everywhere'
import { placesIn } from '@/lib/data/person-places'
import { erasePerson, findPerson } from '@/lib/data/persons'
import { addRecipients } from '@/lib/data/recipients'
import { replayTombstones } from '@/lib/data/tombstone-replay'
import { keyMark, personHash, readTombstones, type TombstoneLine } from '@/lib/data/tombstones'
import type { Member } from '@/lib/access/viewer'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import { days, noon } from '../support/factories'
import { newMember } from '../support/members'
import { newId, plant, withAsk, type Ask } from '../support/planting'
import { newLink } from '../support/prospects'
import { rowHashes } from '../support/tenant-rows'
import { plantedLink, submitted } from '../support/submitted'

const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)
const file = () => process.env.TOMBSTONES ?? ''
const [monday, tuesday, wednesday, thursday] = [noon, days(1), days(2), days(3)]

beforeEach(() => rmSync(file(), { force: true }))
afterAll(() => rmSync(file(), { force: true }))

/** A workspace with somebody on the list of a link, who sent something by another, and is spoken of. */
async function held(email: string, at = monday): Promise<{ member: Member; linkId: string; other: string }> {
  const link = await newLink()
  const member = await newMember(link.workspaceId, 'owner')
  await addRecipients(member, link.id, [{ name: 'Demo Held', email }], at)
  const { id: linkId } = await asked((ask) => plantedLink(ask, link.workspaceId))
  await asked((ask) => submitted(ask, link.workspaceId, linkId, { contact: { name: 'Demo Held', email }, at }))
  const other = await asked((ask) => submitted(ask, link.workspaceId, linkId, { at }))
  await writeNote(member, other.submission, { opId: randomUUID(), words: `Ask ${email}` }, at)
  return { member, linkId, other: other.submission }
}

const someone = () => `held.${newId()}@mail.test`
const form = (email: string, opId = randomUUID()) => ({ email, opId })
const placesOf = async (member: Member, email: string, now = thursday): Promise<number> => {
  const found = await findPerson(member, email, now)
  return isRefusal(found) ? -1 : placesIn(found.places)
}
const lines = async () => (await readTombstones()).lines
const line = (email: string, workspace: string | null, at: Date): TombstoneLine => ({
  ...{ at: at.toISOString(), workspace, key: keyMark() },
  person: personHash(email).toString('hex'),
})

describe('a tombstone', () => {
  test('is in the file before it is in the database, and names nobody', async () => {
    const email = someone()
    const { member } = await held(email)
    await erasePerson(member, form(email), tuesday)
    expect(await lines()).toEqual([line(email, member.workspaceId, tuesday)])
    expect(readFileSync(file(), 'utf8')).not.toMatch(/@|held/)
    const [row] = await db().tombstone.findMany({ where: { workspaceId: member.workspaceId } })
    expect(Buffer.from(row?.person ?? []).toString('hex')).toBe(line(email, null, tuesday).person)
    await expect(db().tombstone.deleteMany({ where: { workspaceId: member.workspaceId } })).rejects.toThrow()
    await expect(
      db().tombstone.updateMany({ where: { workspaceId: member.workspaceId }, data: { places: 0 } }),
    ).rejects.toThrow()
  })

  test('of an erasing that was cut off between the file and its end does no harm, and the next one erases', async () => {
    const email = someone()
    const { member } = await held(email)
    await asked((ask) =>
      ask(`CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cut off'; END $$;
        CREATE TRIGGER cut_off BEFORE INSERT ON audit FOR EACH ROW WHEN (NEW.action = 'person.erased') EXECUTE FUNCTION cut_off()`),
    )
    const before = await asked((ask) => rowHashes(ask, member.workspaceId))
    await expect(erasePerson(member, form(email), tuesday)).rejects.toThrow()
    await asked((ask) => ask('DROP FUNCTION cut_off CASCADE'))
    expect(await asked((ask) => rowHashes(ask, member.workspaceId))).toEqual(before)
    expect(await lines()).toHaveLength(1)
    // A line that was cut off in the middle spoils neither what stands before it nor what comes after.
    appendFileSync(file(), '\n{"at":"2026-')
    expect(await erasePerson(member, form(email), wednesday)).toMatchObject({ at: wednesday })
    expect(await placesOf(member, email)).toBe(0)
    expect(await readTombstones()).toMatchObject({ lines: [{}, {}], unread: [4] })
  })

  test('is written once by two who erase the same person at once, and by one form that is sent twice', async () => {
    for (const same of [true, false]) {
      const email = someone()
      const { member } = await held(email)
      const opId = randomUUID()
      const answers = await atOnce(4, () => erasePerson(member, form(email, same ? opId : randomUUID()), tuesday))
      const done = answers.filter((answer) => !isRefusal(answer))
      expect(done).toHaveLength(same ? 4 : 1)
      expect(new Set(done.map((one) => JSON.stringify(one))).size).toBe(1)
      const of = { where: { workspaceId: member.workspaceId } }
      expect(await db().tombstone.count(of)).toBe(1)
      expect(await db().audit.count({ where: { ...of.where, action: 'person.erased' } })).toBe(1)
    }
  })
})

describe('a replay', () => {
  test('erases again what a backup brought back, and leaves what came after the erasing', async () => {
    const email = someone()
    const back = await held(email)
    const later = await held(email, wednesday)
    const kept = [line(email, null, tuesday)]
    const done = await replayTombstones(kept, thursday)
    expect(done).toMatchObject({ foreign: [], found: 1 })
    expect(await placesOf(back.member, email)).toBe(0)
    expect(await placesOf(later.member, email)).toBeGreaterThan(2)
    expect(await db().tombstone.count({ where: { at: tuesday, places: done.places } })).toBe(1)
    expect(await replayTombstones(kept, thursday)).toMatchObject({ found: 0, places: 0 })
  })

  test('of one workspace leaves the others, and what came to it since', async () => {
    const email = someone()
    const [one, other] = [await held(email), await held(email)]
    const { workspaceId } = one.member
    await asked((ask) => submitted(ask, workspaceId, one.linkId, { contact: { name: null, email }, at: wednesday }))
    await writeNote(one.member, one.other, { opId: randomUUID(), words: `Again ${email}` }, wednesday)
    const hashes = await asked((ask) => rowHashes(ask, other.member.workspaceId))
    await replayTombstones([line(email, workspaceId, tuesday)], thursday)
    const found = await findPerson(one.member, email, thursday)
    expect(found).toMatchObject({ names: ['Demo Business'] })
    const [submission, note] = ['submission', 'note'].map((kind) =>
      isRefusal(found) ? null : found.places.find((place) => place.kind === kind),
    )
    expect([submission, note]).toMatchObject([{ theirs: 1 }, { mentions: 1 }])
    expect(await asked((ask) => rowHashes(ask, other.member.workspaceId))).toEqual(hashes)
  })

  test('names lines that were made under another secret, and goes by what the table knows as well', async () => {
    const email = someone()
    const { member } = await held(email)
    const foreign = { ...line(email, null, tuesday), key: 'deadbeef' }
    expect(await replayTombstones([foreign], thursday)).toMatchObject({ foreign: [foreign], found: 0 })
    expect(await placesOf(member, email)).toBeGreaterThan(0)
    const tombstone = { id: newId(), workspace_id: null, person: personHash(email), places: 3, at: tuesday }
    await asked((ask) => plant(ask, 'tombstone', tombstone))
    expect(await replayTombstones([], thursday)).toMatchObject({ found: 1 })
    expect(await placesOf(member, email)).toBe(0)
  })

  test('of everywhere erases what they answered although a workspace forgot before whose it was', async () => {
    const email = someone()
    const { member } = await held(email)
    await erasePerson(member, form(email), tuesday)
    const answered = () =>
      asked((ask) =>
        ask(
          `SELECT 1 FROM assessment a JOIN visit v ON v.assessment_id = a.id JOIN tombstone t ON v.id = ANY(t.visits)
           WHERE t.workspace_id = $1`,
          [member.workspaceId],
        ),
      )
    expect(await answered()).toHaveLength(1)
    expect(await replayTombstones([line(email, null, wednesday)], thursday)).toMatchObject({ found: 1, places: 1 })
    expect(await answered()).toHaveLength(0)
    expect(await replayTombstones([line(email, null, wednesday)], thursday)).toMatchObject({ found: 0, places: 0 })
  })

  test('has nothing to do without a file', async () => {
    expect(await readTombstones()).toEqual({ lines: [], unread: [] })
    writeFileSync(file(), 'no line\n\n{}\n')
    expect(await readTombstones()).toEqual({ lines: [], unread: [1, 3] })
  })
})

describe('whoever belongs to a workspace', () => {
  test('is not erased from it as long as they do', async () => {
    const email = someone()
    const { member } = await held(email)
    const colleague = await newMember(member.workspaceId, 'member')
    await db().user.updateMany({ where: { id: colleague.userId }, data: { email } })
    const before = await asked((ask) => rowHashes(ask, member.workspaceId))
    expect(await findPerson(member, email, tuesday)).toMatchObject({ member: true })
    expect(await erasePerson(member, form(email), tuesday)).toMatchObject({ refused: 'unprocessable', field: 'email' })
    expect(await asked((ask) => rowHashes(ask, member.workspaceId))).toEqual(before)
    expect(await lines()).toEqual([])
  })

  test('as its last owner is not erased anywhere before there is another', async () => {
    const { member } = await held(someone())
    const email = someone()
    await db().user.updateMany({ where: { id: member.userId }, data: { email, createdAt: monday } })
    await asked((ask) =>
      ask('DELETE FROM member WHERE workspace_id = $1 AND user_id <> $2', [member.workspaceId, member.userId]),
    )
    const before = await asked((ask) => rowHashes(ask, member.workspaceId))
    expect(await eraseEverywhere(email, thursday)).toMatchObject({ message: expect.stringContaining('keeps an owner') })
    expect(await asked((ask) => rowHashes(ask, member.workspaceId))).toEqual(before)
    await newMember(member.workspaceId, 'owner')
    expect(isRefusal(await eraseEverywhere(email, thursday))).toBe(false)
    expect(await findEverywhere(email, thursday)).toEqual([])
    expect(await db().user.count({ where: { email } })).toBe(0)
  })
})
