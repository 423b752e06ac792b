import { randomUUID } from 'node:crypto'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { persona } from './personas'
import { newId, newKey, plant, plantAll, sha256, type Ask } from './planting'

const { rubric, hash } = currentRubric
const { answers } = persona('harbour-tiles')

/** What a prospect has said so far, with the key of their browser. */
export type Planted = {
  readonly id: string
  readonly key: string
  readonly resumeKey: string
  readonly vendor: string
  /** What the vendor holds. */
  readonly vendorKey: string
}

/** What a prospect has sent as well. */
export type PlantedReport = Planted & { readonly share: string; readonly shareKey: string }

/** A draft in which every word that can be typed is `word`: a name, a vendor and what was told about it. */
export async function plantDraft(ask: Ask, word: string, now: Date): Promise<Planted> {
  const [id, key, resumeKey] = [newId(), newKey(), newKey()]
  const [savedAt, endsAt] = [now, later(now)]
  const given = Object.entries(answers)
  await plant(ask, 'assessment', {
    ...{ id, rubric_id: rubric.id, business_name: word, last_seq: given.length },
    ...{ created_at: now, last_saved_at: savedAt, expires_at: endsAt },
  })
  const said = given.map(([question, value]) => ({
    ...{ assessment_id: id, question_id: question, value, version: 1, saved_at: now },
  }))
  await plantAll(ask, 'answer', said)
  const events = said.map((row, index) => ({ ...row, seq: index + 1, op_id: randomUUID(), base_version: 0 }))
  await plantAll(ask, 'answer_event', events)
  const keys = { browser: key, resume: resumeKey }
  for (const [purpose, one] of Object.entries(keys)) {
    await plant(ask, 'key', { hash: sha256(one), assessment_id: id, purpose, created_at: now })
  }
  await plant(ask, 'money', { assessment_id: id, currency: 'CHF', monthly_tech_spend: 777_001, saved_at: now })
  await plant(ask, 'plan_mark', { assessment_id: id, item_id: 'week_numbers', done: true, owner: word, saved_at: now })
  return { id, key, resumeKey, ...(await plantVendor(ask, id, word, now)) }
}

/** The same, sent off twice: two versions, a what-if, a link to read it by and what happened afterwards. */
export async function plantReport(ask: Ask, word: string, now: Date): Promise<PlantedReport> {
  const draft = await plantDraft(ask, word, now)
  const said = verdict(rubric, answers)
  for (const number of [1, 2]) {
    await plant(ask, 'assessment_version', {
      ...{ assessment_id: draft.id, number, op_id: randomUUID(), business_name: `${word} ${number}` },
      ...{ rubric_id: rubric.id, rubric_hash: hash, submitted_at: now },
      ...{ answers: JSON.stringify(said.answers), verdict: JSON.stringify(said) },
    })
  }
  await plant(ask, 'what_if', {
    ...{ assessment_id: draft.id, number: 1, op_id: randomUUID(), version_number: 1, name: word },
    ...{ changes: { business_size: 'over_25m' }, saved_at: now },
  })
  const [share, shareKey] = [newId(), newKey()]
  await plant(ask, 'share', {
    ...{ id: share, assessment_id: draft.id, hash: sha256(shareKey), op_id: randomUUID(), version_number: 1 },
    ...{ with_answers: true, with_name: true, created_at: now },
  })
  await plant(ask, 'follow_up', {
    ...{ id: newId(), assessment_id: draft.id, day: 90, version_number: 1, rubric_id: rubric.id, rubric_hash: hash },
    ...{ outcome: said.assessment.outcome, confidence: 'clear', share: 0.5, found: [], occurred: [] },
    ...{ bought: 'scoped_audit', measures: {}, course: 'kept', saved_at: now },
  })
  return { ...draft, share, shareKey }
}

async function plantVendor(ask: Ask, assessment: string, word: string, now: Date) {
  const [vendor, vendorKey] = [newId(), newKey()]
  const details = { name: word, claim: 'audit', price: word, version: 1, saved_at: now }
  await plant(ask, 'vendor', {
    ...{ id: vendor, assessment_id: assessment, number: 1, op_id: randomUUID(), last_seq: 1, added_at: now },
    ...details,
  })
  await plant(ask, 'vendor_details', { vendor_id: vendor, base_version: 0, ...details })
  await plant(ask, 'vendor_call', {
    ...{ vendor_id: vendor, number: 1, version: 1, base_version: 0, who: word, saved_at: now },
  })
  const told = {
    ...{ vendor_id: vendor, question_id: 'v_bench', call: 1, option_id: 'just_me', shown: false },
    ...{ note: word, evidence: word, version: 1, saved_at: now },
  }
  await plant(ask, 'statement', told)
  await plant(ask, 'statement_event', { ...told, seq: 1, op_id: randomUUID(), base_version: 0 })
  await plant(ask, 'vendor_link', {
    ...{ id: newId(), vendor_id: vendor, hash: sha256(vendorKey), op_id: randomUUID(), asker: word },
    ...{ created_at: now, expires_at: later(now) },
  })
  return { vendor, vendorKey }
}

const later = (now: Date) => new Date(now.getTime() + 300 * 86_400_000)
