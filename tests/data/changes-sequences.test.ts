import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { change } from '@/lib/data/changes'
import { daysAfter } from '@/lib/data/lifetime'
import type { Asked } from '@/lib/schemas/change-form'
import { isRefusal } from '@/lib/schemas/refusal'
import type { Status } from '@/lib/schemas/status'
import { atOnce } from '../support/at-once'
import { did, formOf, rowsAsKept, undone } from '../support/changed-rows'
import { noon } from '../support/factories'
import { plainRow, plantInbox } from '../support/inbox-rows'
import { asked } from '../support/member-role'
import { newMember, newWorkspace } from '../support/members'
import { plantedLink } from '../support/submitted'

// Requirement 48: the state of every row before equals its state after everything was undone.

const runs = 300

let workspaceId: string
let ids: readonly string[]
let [sam, kim]: Member[] = []

beforeAll(async () => {
  workspaceId = await newWorkspace()
  sam = await newMember(workspaceId, 'owner', 'Demo Sam')
  kim = await newMember(workspaceId, 'admin', 'Demo Kim')
  const link = (await asked((ask) => plantedLink(ask, workspaceId))).id
  const at = daysAfter(noon, -3)
  const rows = [
    plainRow(link, at),
    plainRow(link, at, { status: 'not_a_fit', tags: ['Warm', 'UK'] }),
    plainRow(link, at, { status: 'contacted', ownerId: kim.userId, snoozedUntil: '2031-01-01' }),
    plainRow(link, at, { ended: true, ownerId: sam.userId }),
  ]
  await asked((ask) => plantInbox(ask, workspaceId, rows))
  ids = rows.map(({ id }) => id).toSorted()
})

const anyStatus = fc.constantFrom<Status>('new', 'in_review', 'contacted', 'meeting_booked', 'won', 'not_a_fit')
const someTags = fc.subarray(['Warm', 'warm', 'UK', 'Later'])
const anyAsked = (): fc.Arbitrary<Asked> =>
  fc.oneof(
    fc
      .record({ do: fc.constant('status' as const), status: anyStatus, reason: fc.constantFrom('One', 'Two') })
      .map(({ status, ...rest }): Asked => ({ ...rest, status, reason: status === 'not_a_fit' ? rest.reason : null })),
    fc.constantFrom(null, sam!.userId, kim!.userId).map((owner): Asked => ({ do: 'owner', owner })),
    fc.constantFrom(null, '2031-01-01', '2032-02-29').map((until): Asked => ({ do: 'snooze', until })),
    fc.record({ do: fc.constant('tags' as const), add: someTags, remove: someTags }),
    fc.constant<Asked>({ do: 'removal' }),
  )

/** A change by one of two, or the last change that was not undone yet taken back by the other. */
type Step = { readonly undo: boolean; readonly who: 0 | 1; readonly which: readonly number[]; readonly asked: Asked }
const anyStep = (): fc.Arbitrary<Step> =>
  fc.record({
    undo: fc.boolean(),
    who: fc.constantFrom(0 as const, 1 as const),
    which: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
    asked: anyAsked(),
  })

describe('whatever two people do', () => {
  test('and undo, the last first, leaves every column of every row as it was', { timeout: 240_000 }, async () => {
    let [changes, undos] = [0, 0]
    const people = [sam!, kim!] as const
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep(), { minLength: 1, maxLength: 8 }), async (steps) => {
        const before = await rowsAsKept(ids)
        const done: string[] = []
        let at = noon.getTime()
        for (const { undo, who, which, asked: what } of steps) {
          at += 1_000
          const last = undo ? done.pop() : undefined
          if (last !== undefined) {
            expect((await undone(people[who], last, new Date(at))).conflicts).toEqual([])
            undos += 1
            continue
          }
          const made = await change(
            people[who],
            formOf(
              which.map((one) => ids[one] ?? ''),
              what,
            ),
            new Date(at),
          )
          if (isRefusal(made) || made.changed.length === 0) continue
          done.push(made.id)
          changes += 1
        }
        for (const id of done.toReversed()) {
          at += 1_000
          expect((await undone(kim!, id, new Date(at))).conflicts).toEqual([])
          undos += 1
        }
        expect(await rowsAsKept(ids)).toEqual(before)
      }),
      { numRuns: runs },
    )
    console.log(`${runs} sequences: ${changes} changes, ${undos} undone`)
  })

  test('undoing what was undone brings it back, and undoing that takes it away', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyAsked(), async (what) => {
        const before = await rowsAsKept(ids)
        const made = await change(sam!, formOf(ids, what), noon)
        if (isRefusal(made) || made.changed.length === 0) return
        const after = await rowsAsKept(ids)
        const back = await undone(kim!, made.id, new Date(noon.getTime() + 1_000))
        expect(await rowsAsKept(ids)).toEqual(before)
        const forth = await undone(sam!, back.id, new Date(noon.getTime() + 2_000))
        expect(await rowsAsKept(ids)).toEqual(after)
        await undone(kim!, forth.id, new Date(noon.getTime() + 3_000))
        expect(await rowsAsKept(ids)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })
})

describe('at the same moment', () => {
  test(
    'no change is lost: each is done or told as a conflict, and the log holds all that were',
    { timeout: 240_000 },
    async () => {
      let [conflicts, untouched, done] = [0, 0, 0]
      await fc.assert(
        fc.asyncProperty(anyAsked(), anyAsked(), async (one, two) => {
          const start = await rowsAsKept(ids)
          const seen = Object.fromEntries(await revisions())
          const both = await atOnce(2, async (at) => {
            const who = at === 0 ? sam! : kim!
            const form = formOf({ ids, seen }, at === 0 ? one : two)
            return change(who, form, noon)
          })
          const answers = both.map((answer) => (isRefusal(answer) ? null : answer))
          for (const [at, answer] of answers.entries()) {
            // Removed by the other one meanwhile: then there is nothing to change.
            if (!answer) continue
            expect(
              [...answer.changed, ...answer.untouched, ...answer.conflicts.map(({ id }) => id)].toSorted(),
            ).toEqual(ids)
            for (const { by } of answer.conflicts) expect(by).toBe(at === 0 ? 'Demo Kim' : 'Demo Sam')
            conflicts += answer.conflicts.length
            untouched += answer.untouched.length
            done += answer.changed.length
            expect(await logged(answer.id)).toEqual(answer.changed.toSorted())
          }
          const order = await asked((ask) =>
            ask<{ change_id: string }>(
              `SELECT change_id FROM change_row WHERE change_id = ANY($1)
             GROUP BY change_id ORDER BY max((after->>'revision')::int) DESC`,
              [answers.flatMap((answer) => answer?.id ?? [])],
            ),
          )
          for (const { change_id: id } of order) expect((await undone(sam!, id, noon)).conflicts).toEqual([])
          expect(await rowsAsKept(ids)).toEqual(start)
        }),
        { numRuns: runs },
      )
      console.log(`${runs} pairs at once: ${done} rows changed, ${conflicts} conflicts, ${untouched} left alone`)
    },
  )

  test('tags of many people at once are all there', async () => {
    const [one = ''] = ids
    const all = await atOnce(12, (at) =>
      did(change(at % 2 === 0 ? sam! : kim!, formOf([one], { do: 'tags', add: [`tag ${at}`], remove: [] }), noon)),
    )
    const [kept] = await rowsAsKept([one])
    expect((kept?.tags as string[]).filter((tag) => tag.startsWith('tag ')).toSorted()).toEqual(
      all.map((_, at) => `tag ${at}`).toSorted(),
    )
  })
})

const revisions = async () =>
  (
    await asked((ask) =>
      ask<{ id: string; revision: number }>('SELECT id, revision FROM submission WHERE id = ANY($1)', [ids]),
    )
  ).map(({ id, revision }) => [id, revision] as const)

const logged = async (id: string) =>
  (
    await asked((ask) =>
      ask<{ submission_id: string }>('SELECT submission_id FROM change_row WHERE change_id = $1 ORDER BY 1', [id]),
    )
  ).map(({ submission_id: submission }) => submission)
