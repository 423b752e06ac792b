import { randomUUID } from 'node:crypto'
import type { Member } from '@/lib/access/viewer'
import { consentFor } from '@/lib/commands/consent-for'
import { sendAssessment } from '@/lib/commands/send-assessment'
import { askRecipients } from '@/lib/data/asking'
import { brandOf } from '@/lib/data/brands'
import { change } from '@/lib/data/changes'
import { askExport } from '@/lib/data/exports'
import { addFile } from '@/lib/data/file-links'
import { saveView } from '@/lib/data/inbox-views'
import { invite } from '@/lib/data/invitations'
import { saveMemberFollowUp } from '@/lib/data/member-follow-ups'
import { editNote } from '@/lib/data/note-edits'
import { writeNote } from '@/lib/data/notes'
import { savePlanMark } from '@/lib/data/plan-marks'
import type { ProspectLink } from '@/lib/data/prospect-links'
import { addRecipients } from '@/lib/data/recipients'
import { createShare } from '@/lib/data/shares'
import { addTask } from '@/lib/data/tasks'
import { startByLink } from '@/lib/data/visits'
import { saveWhatIf } from '@/lib/data/what-ifs'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { written } from './exporting'
import { answerAll, hashOf, newKey, noon } from './factories'
import { furnished } from './furnished'
import { newMember } from './members'
import { newId, newKey as plantedKey, plant, sha256, type Ask } from './planting'
import { opened, origin, startOf, submissionOf } from './prospects'
import { viewerOf } from './viewer'
import { mark, share, tried } from './viewer-forms'

/** Somebody who is found wherever the product can put them. */
export type Canary = { readonly email: string; readonly name: string; readonly business: string }

/** Nobody else is called this. */
export function newCanary(): Canary {
  const word = randomUUID().slice(0, 8)
  return { email: `can.${word}@mail.test`, name: `Canary ${word} Person`, business: `Canary ${word} Limited` }
}

const done = async <Result>(result: Promise<Result | Refusal>): Promise<Result> => {
  const made = await result
  if (isRefusal(made)) throw new Error(made.message)
  return made
}

/** Somebody answers by a link, makes all of their report that they can, and sends it. */
async function sends(link: ProspectLink, { email, name, business }: Canary): Promise<string> {
  const begun = await startByLink(link, startOf(), hashOf(newKey()), noon)
  const viewer = viewerOf(begun.id)
  await answerAll(viewer)
  const brand = await brandOf(viewer)
  if (!brand) throw new Error('Nobody asked for it')
  const send = { version: null, words: consentFor(brand).hash, contact: { name, email } }
  await done(sendAssessment(viewer, { opId: randomUUID(), businessName: business, send }, origin, noon))
  await furnished(viewer, `${name} ${email}`)
  await savePlanMark(viewer, mark(name), noon)
  await saveWhatIf(viewer, tried(`${name} ${email}`), noon)
  await createShare(viewer, share(), noon)
  return (await submissionOf(viewer)).id
}

/** What a member writes at a submission. */
async function worked(ask: Ask, member: Member, submission: string, words: string, tag: string): Promise<void> {
  const note = await done(writeNote(member, submission, { opId: randomUUID(), words: `Before, ${words}` }, noon))
  await done(editNote(member, submission, note.id, { words: `After, ${words}`, seen: 0 }, noon))
  await done(addTask(member, submission, { opId: randomUUID(), words, dueOn: null, owner: null } as never, noon))
  const url = `https://files.test/${encodeURIComponent(words)}`
  await done(addFile(member, submission, { opId: randomUUID(), name: words, url }, noon))
  const on = { ids: [submission] }
  await done(change(member, { opId: randomUUID(), on, asked: { do: 'tags', add: [tag], remove: [] } }, noon))
  await done(
    change(member, { opId: randomUUID(), on, asked: { do: 'status', status: 'not_a_fit', reason: words } }, noon),
  )
  await done(saveMemberFollowUp(member, submission, cameOfIt, noon))
  await plant(ask, 'ask_back', {
    ...{ id: newId(), workspace_id: member.workspaceId, submission_id: submission, op_id: randomUUID() },
    ...{ hash: sha256(plantedKey()), words, author_id: member.userId, author_name: 'Demo', asked_at: noon },
    ...{ expires_at: new Date(noon.getTime() + 9e8), answer: words, answered_at: noon },
  })
}

const cameOfIt = {
  ...({ day: 0, bought: 'nothing_now', measures: {}, course: null, again: null, occurred: [] } as const),
  ...({ versionNumber: 1, rubricId: 'demo', rubricHash: '0'.repeat(64), outcome: 'nothing_now' } as const),
  ...({ variant: null, confidence: 'clear', share: 0.5, found: [] } as const),
}

/**
 * Puts somebody into every place of a workspace that can hold them, by what the product itself does: they are sent a
 * link, answer by it and send it, and colleagues work on it; they send another by the open link; and they are spoken of
 * at what somebody else sent.
 * @returns a member of the workspace, and what somebody else sent
 */
export async function plantCanary(
  ask: Ask,
  link: ProspectLink,
  who: Canary,
): Promise<{ member: Member; others: string; own: readonly string[] }> {
  const member = await newMember(link.workspaceId, 'owner', 'Demo Owner')
  const { email, name } = who
  await done(addRecipients(member, link.id, [{ name, email }], noon))
  const asking = { opId: randomUUID(), subject: `For ${name}`, words: `Dear ${name} <${email}>`, remind: true }
  await done(askRecipients(member, link.id, asking, noon))
  const [recipient] = await ask<{ slug: string }>('SELECT slug FROM recipient WHERE workspace_id = $1 AND email = $2', [
    link.workspaceId,
    email,
  ])
  const own = [await sends(await opened(recipient?.slug ?? ''), who), await sends(link, who)]
  const somebody = { email: `else.${newId()}@mail.test`, name: 'Demo Else', business: `Else, for ${email}` }
  const others = await sends(link, somebody)
  await worked(ask, member, own[0] ?? '', `${name} at ${email}`, name.slice(0, 14).toLowerCase())
  await worked(ask, member, others, `Ask ${email.toUpperCase()} as well`, email)
  const query = new URLSearchParams({ view: 'all', q: email }).toString()
  await done(saveView(member, { opId: randomUUID(), name: email, query, shared: true, view: null }, noon))
  await done(invite(member, { opId: randomUUID(), email, rank: 'viewer' }, noon))
  const form = {
    opId: randomUUID(),
    of: { query: 'view=all' },
    columns: ['email', 'notes', 'tags'],
    format: 'csv',
  } as const
  const asked = await done(askExport(member, form, noon))
  await written(asked.id)
  await done(askExport(member, { ...form, opId: randomUUID(), of: { query } }, noon))
  return { member, others, own }
}
