import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { testSecret } from '@/ops/secret.mjs'
import type { Rank } from '@/lib/access/viewer'
import { plantDraft, plantReport, type Planted, type PlantedReport } from './planted-assessments'
import { plantWork, type Work } from './planted-work'
import { newId, newKey, newSlug, plant, sha256, type Ask } from './planting'

/** Somebody who has signed in: `cookie` is the header a browser of theirs sends. */
export type Person = {
  readonly userId: string
  readonly email: string
  readonly session: string
  readonly token: string
  readonly cookie: string
}

/** A workspace with everything a workspace can have, every word of which is its canary. */
export type Tenant = {
  readonly workspaceId: string
  readonly name: string
  /** What begins every canary of it: nothing of the kind may be read by anybody else. */
  readonly canary: string
  /** One canary whole, as it stands in most of its texts. */
  readonly full: string
  /** One of each rank, and one who was a member. */
  readonly people: Readonly<Record<Rank | 'removed', Person>>
  readonly link: { readonly id: string; readonly slug: string }
  /** Another link of it, which is paused. */
  readonly paused: { readonly id: string; readonly slug: string }
  readonly logo: string
  /** A verified host of it, and its row. */
  readonly domain: { readonly id: string; readonly host: string }
  readonly invitation: { readonly id: string; readonly key: string; readonly email: string }
  readonly recipient: { readonly id: string; readonly slug: string; readonly email: string }
  readonly visits: { readonly opened: string; readonly started: string; readonly submitted: string }
  /** What a prospect has begun and not sent, and what another has sent twice. */
  readonly draft: Planted
  readonly sent: PlantedReport & { readonly submission: string }
  /** A submission that was taken back. */
  readonly withdrawn: string
  /** What a member noted, and what the owner did. */
  readonly note: string
  readonly ownersNote: string
  /** A routing rule that is on. */
  readonly rule: string
  /** What its members did about what was sent, and made of the inbox. */
  readonly work: Work
  /** Letters: kept, failed, and one that waits. */
  readonly letters: { readonly kept: string; readonly failed: string; readonly queued: string }
}

const day = 86_400_000
const after = (now: Date, days: number) => new Date(now.getTime() + days * day)

/** A picture of one white dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * Makes a workspace. `word` tells its canaries from those of others and is made up unless given.
 * @param now when everything in it happened
 */
export async function plantTenant(ask: Ask, now: Date, word: string = randomUUID()): Promise<Tenant> {
  const workspaceId = newId()
  const canary = `CANARY-${word.slice(0, 8)}`
  const full = `CANARY-${word}`
  const name = `Workspace ${full}`.slice(0, 80)
  await plant(ask, 'workspace', { id: workspaceId, name, created_at: now })
  const people = {
    owner: await plantPerson(ask, workspaceId, full, now),
    admin: await plantPerson(ask, workspaceId, full, now),
    member: await plantPerson(ask, workspaceId, full, now),
    viewer: await plantPerson(ask, workspaceId, full, now),
    // Theirs is what they take along: no canary, so that what they see of themselves is no leak.
    removed: await plantPerson(ask, workspaceId, 'somebody-removed', now),
  }
  for (const rank of ['owner', 'admin', 'member', 'viewer'] as const) {
    const row = { workspace_id: workspaceId, user_id: people[rank].userId, rank, since: now }
    await plant(ask, 'member', row)
  }
  const of = { ask, workspaceId, canary, full, now }
  const invitation = await plantInvitation(of)
  const look = await plantBrand(of)
  const link = await plantLink(of, look.logo, people.owner.userId)
  const paused = await plantLink(of, look.logo, people.admin.userId, { paused_at: now })
  const recipient = await plantRecipient(of, link.id)
  const authors = { member: people.member.userId, owner: people.owner.userId }
  const answered = await plantAnswered(of, link.id, recipient.id, authors)
  const letters = await plantLetters(of, recipient, answered.sent.submission)
  const rule = await plantRule(of, link.id, people.member.userId)
  const whose = { author: people.member.userId, owner: people.admin.userId }
  const work = await plantWork(of, { submission: answered.sent.submission, ...whose })
  const planted = { ...look, invitation, recipient, ...answered, letters, rule, work }
  return { workspaceId, name, canary, full, people, link, paused, ...planted }
}

/** The two tenants of Trust §2.5: A, who attacks, and B, who is attacked. */
export async function plantPair(ask: Ask, now: Date): Promise<{ readonly a: Tenant; readonly b: Tenant }> {
  return { a: await plantTenant(ask, now), b: await plantTenant(ask, now) }
}

/** The header of a browser that holds the session with this token. Better Auth signs what it sets (Trust §3). */
export function cookieOf(token: string, secure = false): string {
  const signature = createHmac('sha256', testSecret).update(token).digest('base64')
  return `${secure ? '__Host-' : ''}sg-session=${encodeURIComponent(`${token}.${signature}`)}`
}

/** A person who has signed in, member of nothing as yet. */
export async function plantPerson(ask: Ask, workspaceId: string | null, word: string, now: Date): Promise<Person> {
  const userId = randomBytes(16).toString('hex')
  const [session, token] = [newId(), newKey()]
  const email = `${word}.${userId.slice(0, 12)}@mail.test`.toLowerCase()
  const at = { created_at: now, updated_at: now }
  await plant(ask, 'app_user', { id: userId, name: `Person ${word}`, email, email_verified: true, image: word, ...at })
  await plant(ask, 'session', {
    ...{ id: session, token, user_id: userId, workspace_id: workspaceId, ...at, expires_at: after(now, 30) },
    ...{ ip_address: word, user_agent: word },
  })
  await plant(ask, 'account', {
    ...{ id: newId(), account_id: userId, provider_id: 'credential', user_id: userId, ...at },
    ...{ access_token: word, refresh_token: word, id_token: word, scope: word, password: `${word}:${word}` },
  })
  return { userId, email, session, token, cookie: cookieOf(token) }
}

type Of = {
  readonly ask: Ask
  readonly workspaceId: string
  readonly canary: string
  readonly full: string
  readonly now: Date
}

async function plantRule({ ask, workspaceId, now }: Of, link: string, owner: string) {
  const id = newId()
  await plant(ask, 'routing_rule', {
    ...{ id, workspace_id: workspaceId, op_id: randomUUID(), place: 1, outcome: 'nothing_now', link_id: link },
    ...{ close_call: false, urgency: 2, owner_id: owner, made_at: now, live_since: now },
  })
  return id
}

async function plantInvitation({ ask, workspaceId, full, now }: Of) {
  const [id, key] = [newId(), newKey()]
  const email = `${full}.invited@mail.test`.toLowerCase()
  await plant(ask, 'invitation', {
    ...{ id, workspace_id: workspaceId, hash: sha256(key), op_id: randomUUID(), email, rank: 'member' },
    ...{ inviter_name: full, created_at: now, expires_at: after(now, 7) },
  })
  return { id, key, email }
}

async function plantBrand({ ask, workspaceId, full, now }: Of) {
  const [logo, domain] = [newSlug(), newId()]
  const host = `${full}.example`.toLowerCase()
  await plant(ask, 'logo', {
    ...{ id: logo, workspace_id: workspaceId, type: 'png', bytes: dot, width: 1, height: 1, created_at: now },
  })
  await plant(ask, 'brand', {
    ...{ workspace_id: workspaceId, colour: '#145c9e', logo_id: logo, sells: full, saved_at: now },
  })
  await plant(ask, 'domain', {
    ...{ id: domain, workspace_id: workspaceId, host, token: full, added_at: now, checked_at: now },
    ...{ problem: full, verified_at: now },
  })
  return { logo, domain: { id: domain, host } }
}

async function plantLink(of: Of, logo: string, told: string, more: Readonly<Record<string, unknown>> = {}) {
  const { ask, workspaceId, canary, full, now } = of
  const [id, slug] = [newId(), newSlug()]
  await plant(ask, 'branded_link', {
    ...{ id, workspace_id: workspaceId, slug, op_id: randomUUID(), name: `Link ${full}`, sender: full, sells: full },
    ...{ logo_id: logo, colour: '#145c9e', intro: full, button_words: canary, contact: 'optional' },
    ...{ call_url: `https://calls.test/${full}`, frames: [`https://${full.toLowerCase()}.test`] },
    ...{ created_at: now, changed_at: now, ...more },
  })
  await plant(ask, 'tell_of', { workspace_id: workspaceId, link_id: id, user_id: told })
  return { id, slug }
}

async function plantRecipient({ ask, workspaceId, full, now }: Of, link: string) {
  const [id, slug] = [newId(), newSlug()]
  const email = `${full}.prospect@mail.test`.toLowerCase()
  await plant(ask, 'recipient', {
    ...{ id, workspace_id: workspaceId, link_id: link, slug, name: `Recipient ${full}`, email, added_at: now },
  })
  return { id, slug, email }
}

/** One who looked, one who began, one who sent it and one who took it back. */
async function plantAnswered(of: Of, link: string, recipient: string, authors: { member: string; owner: string }) {
  const { ask, workspaceId, full, now } = of
  const [draft, report] = [await plantDraft(ask, full, now), await plantReport(ask, full, now)]
  const visit = async (more: Readonly<Record<string, unknown>> = {}) => {
    const id = newId()
    await plant(ask, 'visit', {
      ...{ id, workspace_id: workspaceId, link_id: link, opened_at: now, last_question_id: full, ...more },
    })
    return id
  }
  const submitted = { started_at: now, submitted_at: now }
  const visits = {
    opened: await visit(),
    started: await visit({ started_at: now, assessment_id: draft.id, recipient_id: recipient }),
    submitted: await visit({ ...submitted, assessment_id: report.id }),
  }
  const submission = newId()
  const sent = { workspace_id: workspaceId, link_id: link, created_at: now, sent_at: now }
  await plant(ask, 'submission', {
    ...{ id: submission, visit_id: visits.submitted, ...sent, recipient_id: recipient },
    ...{ business_name: full, contact_name: full, contact_email: `${full}.sender@mail.test`.toLowerCase() },
  })
  const withdrawn = newId()
  const gone = { id: withdrawn, visit_id: await visit(submitted), ...sent, ended_at: now, ended_by: 'withdrawn' }
  await plant(ask, 'submission', gone)
  for (const version_number of [1, 2]) {
    const row = { workspace_id: workspaceId, submission_id: submission, version_number }
    await plant(ask, 'sent_version', { ...row, assessment_id: report.id, sent_at: now })
    const hash = createHash('sha256').update(full).digest('hex')
    const how = { locale: 'en-GB', purpose: 'advice', method: 'box ticked', given_at: now }
    await plant(ask, 'consent', { ...row, words_id: '2026-11', words: full, hash, ...how })
  }
  const note = async (author: string) => {
    const id = newId()
    await plant(ask, 'note', {
      ...{ id, workspace_id: workspaceId, submission_id: submission, op_id: randomUUID() },
      ...{ author_id: author, author_name: full, words: `Note ${full}`, written_at: now },
    })
    return id
  }
  const notes = { note: await note(authors.member), ownersNote: await note(authors.owner) }
  return { draft, sent: { ...report, submission }, visits, withdrawn, ...notes }
}

/** None of them goes off while tests run: two are settled, and one waits for a day to come. */
async function plantLetters(of: Of, recipient: { id: string; slug: string; email: string }, submission: string) {
  const { ask, workspaceId, full, now } = of
  const look = {
    ...{ workspace: full.slice(0, 80), sender: full, sells: full, colour: '#145c9e', logo: null },
    ...{ origin: 'http://localhost:3000', replyTo: null },
  }
  const to = { to_name: full, to_email: recipient.email }
  const letter = async (more: Readonly<Record<string, unknown>>) => {
    const id = newId()
    await plant(ask, 'letter', { id, workspace_id: workspaceId, ...to, created_at: now, send_at: now, ...more })
    return id
  }
  const asked = { look, slug: recipient.slug, subject: full, words: full }
  const dedupe = `${full} ${newId()}`
  return {
    kept: await letter({ recipient_id: recipient.id, kind: 'asked', data: asked, state: 'kept', settled_at: now }),
    failed: await letter({
      ...{ kind: 'submitted', data: { link: full, who: full, submissionId: submission, again: false } },
      ...{ state: 'failed', problem: full, attempts: 12, settled_at: now },
    }),
    queued: await letter({
      ...{ recipient_id: recipient.id, kind: 'reminder', data: asked, dedupe, send_at: after(now, 3) },
    }),
  }
}
