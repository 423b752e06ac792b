import { createHash, randomUUID } from 'node:crypto'
import { verdict } from '@/lib/engine/verdict'
import type { Answers } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { persona } from './personas'
import { newId, newKey, newSlug, plant, sha256, type Ask } from './planting'

const { rubric, hash } = currentRubric
const day = 86_400_000

/** A branded link of a workspace, as plain as one can be. @returns its id and its slug */
export async function plantedLink(ask: Ask, workspaceId: string, name = 'Demo link', more: Row = {}) {
  const [id, slug, now] = [newId(), newSlug(), new Date()]
  await plant(ask, 'branded_link', {
    ...{ id, workspace_id: workspaceId, slug, op_id: randomUUID(), name, sender: 'Demo Sender', sells: 'demo advice' },
    ...{ colour: '#145c9e', intro: 'A demo introduction.', button_words: 'Start', contact: 'optional', frames: [] },
    ...{ created_at: now, changed_at: now, ...more },
  })
  return { id, slug }
}

type Row = Readonly<Record<string, unknown>>

type Asked = {
  readonly answers?: Answers
  readonly businessName?: string | null
  readonly contact?: { readonly name: string | null; readonly email: string | null }
  readonly recipientId?: string
  /** Numbers of versions that are made, and those of them that are sent. */
  readonly versions?: number
  readonly sent?: readonly number[]
  readonly at?: Date
  readonly ended?: { readonly by: 'withdrawn' | 'deleted' | 'expiry' | 'retention'; readonly at: Date }
}

/** What somebody sent by a link, with the assessment it rests on and the key of the browser that answered. */
export type Submitted = {
  readonly submission: string
  readonly assessment: string
  readonly key: string
  readonly visit: string
}

/**
 * Somebody who answered by a link and sent it: by default one version of a persona's answers, all of them kept in the
 * tables as the product keeps them. With `sent` empty they started and sent nothing, and there is no submission.
 */
export async function submitted(
  ask: Ask,
  workspaceId: string,
  linkId: string,
  { answers = persona('harbour-tiles').answers, businessName = 'Demo Business', ...asked }: Asked = {},
): Promise<Submitted> {
  const { versions = 1, sent = [1], at = new Date(), contact, recipientId = null, ended } = asked
  const assessment = await plantedAssessment(ask, answers, businessName, versions, at)
  const [visit, submission] = [newId(), newId()]
  const where = { workspace_id: workspaceId, link_id: linkId, recipient_id: recipientId }
  await plant(ask, 'visit', {
    ...{ id: visit, ...where, assessment_id: assessment.id, opened_at: at, started_at: at },
    ...(sent.length > 0 && { submitted_at: at }),
  })
  if (sent.length === 0) return { submission, assessment: assessment.id, key: assessment.key, visit }
  const named = {
    business_name: businessName,
    contact_name: contact?.name ?? null,
    contact_email: contact?.email ?? null,
  }
  await plant(ask, 'submission', {
    ...{ id: submission, visit_id: visit, ...where, created_at: at, sent_at: at },
    ...(ended ? { ended_at: ended.at, ended_by: ended.by } : named),
  })
  if (!ended)
    for (const number of sent) await plantSent(ask, { workspaceId, submission, assessment: assessment.id, number, at })
  return { submission, assessment: assessment.id, key: assessment.key, visit }
}

/** Sends one more version of what was submitted. */
export async function sentAgain(ask: Ask, workspaceId: string, of: Submitted, number: number, at = new Date()) {
  await plantSent(ask, { workspaceId, submission: of.submission, assessment: of.assessment, number, at })
  await ask('UPDATE submission SET sent_at = $2 WHERE id = $1', [of.submission, at])
}

type Sent = { workspaceId: string; submission: string; assessment: string; number: number; at: Date }

async function plantSent(ask: Ask, { workspaceId, submission, assessment, number, at }: Sent): Promise<void> {
  const row = { workspace_id: workspaceId, submission_id: submission, version_number: number }
  await plant(ask, 'sent_version', { ...row, assessment_id: assessment, sent_at: at })
  const words = 'I send my answers and my report to Demo Advisers.'
  await plant(ask, 'consent', {
    ...{ ...row, words_id: 'demo', words, hash: createHash('sha256').update(words).digest('hex') },
    ...{ locale: 'en-GB', purpose: 'advice', method: 'box ticked', given_at: at },
  })
}

async function plantedAssessment(ask: Ask, answers: Answers, name: string | null, versions: number, at: Date) {
  const [id, key] = [newId(), newKey()]
  const given = Object.entries(answers)
  await plant(ask, 'assessment', {
    ...{ id, rubric_id: rubric.id, business_name: name, last_seq: given.length },
    ...{ created_at: at, last_saved_at: at, expires_at: new Date(at.getTime() + 365 * day) },
  })
  const saved = [id, at, given.map(([question]) => question), given.map(([, value]) => JSON.stringify(value))]
  await ask(
    `INSERT INTO answer (assessment_id, question_id, value, version, saved_at)
     SELECT $1, question, value::json, 1, $2 FROM unnest($3::text[], $4::text[]) AS one (question, value)`,
    saved,
  )
  await ask(
    `INSERT INTO answer_event (assessment_id, seq, op_id, question_id, value, version, base_version, saved_at)
     SELECT $1, seq, gen_random_uuid(), question, value::json, 1, 0, $2
     FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS one (question, value, seq)`,
    saved,
  )
  await plant(ask, 'key', { hash: sha256(key), assessment_id: id, purpose: 'browser', created_at: at })
  const said = verdict(rubric, answers)
  for (let number = 1; number <= versions; number += 1) {
    await plant(ask, 'assessment_version', {
      ...{ assessment_id: id, number, op_id: randomUUID(), business_name: name },
      ...{ rubric_id: rubric.id, rubric_hash: hash, submitted_at: at },
      ...{ answers: JSON.stringify(said.answers), verdict: JSON.stringify(said) },
    })
  }
  return { id, key }
}
