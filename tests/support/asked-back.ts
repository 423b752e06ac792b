import { randomUUID } from 'node:crypto'
import type { Member, Replier } from '@/lib/access/viewer'
import { answerAskBack, findReplierByKey } from '@/lib/data/ask-back-answers'
import { askBack, listAskBacks, type AskBack } from '@/lib/data/ask-backs'
import { db } from '@/lib/data/db'
import { storedLetter } from '@/lib/schemas/letter-data'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { hashOf, noon } from './factories'
import type { WorkedOn } from './worked-on'

/** What was done, or an end of the test. */
export function sure<Result>(result: Result | Refusal): Result {
  if (isRefusal(result)) throw new Error(`${result.refused}: ${result.message}`)
  return result
}

/** Gives whoever sent the submission an address. */
export const withAddress = (submission: string, email = 'founder@mail.test') =>
  db().submission.updateMany({ where: { id: submission }, data: { contactName: 'Demo Founder', contactEmail: email } })

/** Asks one question. @returns its id */
export const asks = async (at: WorkedOn, words = 'Who builds it?', by: Member = at.member, now = noon) =>
  sure(await askBack(by, at.submission, { opId: randomUUID(), words }, now)).id

/** The letter that a question goes by, as it is kept. */
export async function letterOf(id: string) {
  const row = await db().letter.findFirstOrThrow({ where: { dedupe: `asked-back ${id}` } })
  const content = storedLetter(row.kind, row.data)
  if (content.kind !== 'asked-back') throw new Error('Not the letter of a question')
  return { ...row, data: content.data }
}

/** Whoever holds the key that stands in the letter of a question. */
export async function replierOf(id: string): Promise<Replier> {
  const found = await findReplierByKey(hashOf((await letterOf(id)).data.token))
  if (!found) throw new Error('The key opens nothing')
  return { role: 'replier', ...found } as Replier
}

/** Answers a question as whoever holds its key. */
export const answers = async (id: string, answer = 'We do.', now = noon) =>
  answerAskBack(await replierOf(id), { answer }, now)

/** What was asked back at a submission, the newest first. */
export const askedAt = async (at: WorkedOn, now = noon, by: Member = at.viewer): Promise<readonly AskBack[]> =>
  sure(await listAskBacks(by, at.submission, now)).asked
