import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/data/db'
import { deleteOldLetters } from '@/lib/data/letter-removal'
import { writeLetters } from '@/lib/data/letters'
import { sendLetter } from '@/lib/jobs/letter-job'
import type { LetterContent } from '@/lib/schemas/letter-data'
import { asks, withAddress } from '../support/asked-back'
import { letterContents, place } from '../support/letter-contents'
import { newWorkspace } from '../support/members'
import { newId } from '../support/planting'
import { rowOf, until, write } from '../support/post-office'
import { ask, kind, recipient, runningOffice } from '../support/running-office'
import { submitted } from '../support/submitted'
import { workedOn } from '../support/worked-on'

const day = 86_400_000
const { letters, got } = runningOffice()

/** The same letter; where it brings a question, of one that waits. */
async function waitedFor(content: LetterContent): Promise<LetterContent> {
  if (content.kind !== 'asked-back') return content
  const of = await workedOn()
  await withAddress(of.submission)
  return { ...content, data: { ...content.data, askBackId: await asks(of, 'Who?', of.member, new Date()) } }
}

describe('a letter', () => {
  test.each(letterContents().map((content) => [content.kind, content] as const))(
    'of the kind %s arrives once, with its words as text and as HTML, made from its row',
    async (name, content) => {
      const ofLink = name === 'asked' || name === 'reminder'
      const asked = ofLink || name === 'asked-back'
      const at = new Date('2026-11-20T09:10:11.000Z')
      const id = await write(await waitedFor(content), ofLink ? await recipient() : {}, at)
      const row = await until(id, 'sent')
      expect(got(id)).toHaveLength(1)
      const [letter] = got(id)
      expect(letter).toMatchObject({ to: [row.toEmail], from: place.mailFrom })
      expect(letter?.headers.date).toEqual(['Fri, 20 Nov 2026 09:10:11 +0000'])
      expect(letter?.headers['auto-submitted']).toEqual(['auto-generated'])
      // The host it was written with belongs to nobody here.
      const stop = 'https://gauge.example/s/abcdefghijklmnopqrstuv/stop'
      expect(letter?.headers['list-unsubscribe']).toEqual(asked ? [`<${stop}>`] : undefined)
      expect(letter?.headers['list-unsubscribe-post']).toEqual(asked ? ['List-Unsubscribe=One-Click'] : undefined)
      expect(letter?.text).toContain('misuse')
      expect(letter?.html).toContain('misuse')
      expect(row).toMatchObject({ attempts: 1, problem: null })
    },
  )

  test('that holds a key loses it once it was sent, and nothing else', async () => {
    const [link, invitation] = [await write(kind('sign-in')), await write(kind('invitation'))]
    expect((await until(link, 'sent')).data).toEqual({ token: '' })
    expect((await until(invitation, 'sent')).data).toEqual({ ...kind('invitation').data, token: '' })
    expect(got(link)[0]?.text).toContain('https://gauge.example/sign-in/key-of-a-sign-in-link')
    expect(got(invitation)[0]?.text).toContain('https://gauge.example/invitation/key-of-an-invitation')
  })

  test('is not sent when what it tells of was not kept', async () => {
    const email = `nobody-${randomUUID()}@shop.example`
    const attempt = db().$transaction(async (tx) => {
      await writeLetters(tx, [{ workspaceId: null, to: { name: null, email }, ...kind('withdrawn') }], new Date())
      throw new Error('taken back')
    })
    await expect(attempt).rejects.toThrow('taken back')
    await until(await write(kind('withdrawn')), 'sent')
    expect(letters().filter(({ to }) => to.includes(email))).toEqual([])
    expect(await ask('SELECT 1 FROM letter WHERE to_email = $1', [email])).toEqual([])
  })

  test('waits for its time', async () => {
    const id = await write(kind('withdrawn'), { sendAt: new Date(Date.now() + 3 * day) })
    await until(await write(kind('withdrawn')), 'sent')
    expect((await rowOf(id)).state).toBe('queued')
  })

  test('that was sent already is not sent again, whoever asks for it', async () => {
    const id = await write(kind('withdrawn'))
    await until(id, 'sent')
    await sendLetter(id, false, { post: null, place, print: () => {} })
    expect((await rowOf(id)).state).toBe('sent')
  })

  test('that is gone ends its job quietly', async () => {
    const printed: string[] = []
    await sendLetter(newId(), false, { post: null, place, print: (text) => printed.push(text) })
    expect(printed).toEqual([])
  })
})

describe('asking is not sent once it is not wanted', () => {
  const now = new Date()
  const before = new Date(now.getTime() - day)
  test.each([
    ['the recipient stopped the letters', {}, { stopped_at: now }],
    ['the recipient was taken off the list', {}, { removed_at: now }],
    ['the link was paused', { paused_at: now }, {}],
    ['the link was archived', { archived_at: now }, {}],
    ['the link ran out', { expires_at: before }, {}],
  ])('because %s', async (_, link, more) => {
    for (const name of ['asked', 'reminder'] as const) {
      const id = await write(kind(name), await recipient(link, more))
      expect(await until(id, 'cancelled')).toMatchObject({ attempts: 0 })
      expect(got(id)).toEqual([])
    }
  })

  test('because they have submitted', async () => {
    const who = await recipient()
    await submitted(ask, who.workspaceId, who.linkId, { recipientId: who.recipientId })
    const id = await write(kind('reminder'), who)
    await until(id, 'cancelled')
    expect(got(id)).toEqual([])
  })

  test('and waits where the letter before has only just gone', async () => {
    const who = await recipient()
    await until(await write(kind('asked'), who), 'sent')
    const id = await write(kind('reminder'), who)
    const job = () =>
      ask<{ run_at: Date }>('SELECT run_at FROM graphile_worker.jobs WHERE key = $1 AND locked_at IS NULL', [
        `letter ${id}`,
      ])
    for (let tries = 0; (await rowOf(id)).sendAt < new Date() && tries < 200; tries += 1) await pause(25)
    await until(await write(kind('withdrawn')), 'sent')
    const row = await rowOf(id)
    expect(row).toMatchObject({ state: 'queued', attempts: 0 })
    expect(await job()).toEqual([{ run_at: row.sendAt }])
    expect(row.sendAt.getTime()).toBeGreaterThan(Date.now() + 2.9 * day)
    expect(got(id)).toEqual([])
  })

  test('and is sent while the link lives and its end is to come', async () => {
    const id = await write(kind('asked'), await recipient({ expires_at: new Date(now.getTime() + day) }))
    await until(id, 'sent')
    expect(got(id)).toHaveLength(1)
  })
})

describe('without a mail server', () => {
  test('a letter is printed as text and kept, and its key is in the terminal alone', async () => {
    const printed: string[] = []
    const far = { sendAt: new Date(Date.now() + day) } // the worker of this file leaves it alone
    const [link, news] = [await write(kind('sign-in'), far), await write(kind('withdrawn'), far)]
    for (const id of [link, news])
      await sendLetter(id, false, { post: null, place, print: (text) => printed.push(text) })
    expect(await rowOf(link)).toMatchObject({ state: 'kept', data: { token: '' } })
    expect(await rowOf(news)).toMatchObject({ state: 'kept', data: kind('withdrawn').data })
    expect(printed[0]).toContain('https://gauge.example/sign-in/key-of-a-sign-in-link')
    expect(printed[0]).toMatch(/No mail server is set, so this letter is kept\. To: ann-/)
    expect(printed[1]).toContain('Clinic check')
  })
})

test('letters are deleted in time: 180 days after they went, and those of no workspace after one', async () => {
  const now = new Date()
  const ago = (days: number) => new Date(now.getTime() - days * day)
  const settled = async (workspaceId: string | null, days: number) => {
    const id = await write(kind('withdrawn'), { workspaceId, sendAt: new Date(now.getTime() + day) })
    await ask(`UPDATE letter SET state = 'sent', settled_at = $2 WHERE id = $1`, [id, ago(days)])
    return id
  }
  const workspaceId = await newWorkspace()
  const [old, kept] = [await settled(workspaceId, 180), await settled(workspaceId, 179)]
  const [ownOld, ownKept] = [await settled(null, 1), await settled(null, 0.9)]
  const waiting = await write(kind('withdrawn'), { sendAt: new Date(now.getTime() + day) })
  await deleteOldLetters(now)
  const left = (await db().letter.findMany({ select: { id: true } })).map(({ id }) => id)
  expect(left).toEqual(expect.arrayContaining([kept, ownKept, waiting]))
  expect(left).not.toEqual(expect.arrayContaining([old]))
  expect(left).not.toEqual(expect.arrayContaining([ownOld]))
})
