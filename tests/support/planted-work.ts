import { randomUUID } from 'node:crypto'
import { newId, newKey, plant, sha256, type Ask } from './planting'

/** What members keep at submissions, and what they made of the inbox: an id of each. */
export type Work = {
  /** A task to do; another was done and removed. */
  readonly task: string
  /** A question asked back that waits, and the key of its page; another was answered. */
  readonly ask: string
  readonly askKey: string
  /** A file by link; another was removed. */
  readonly file: string
  /** A note that its author changed and somebody removed. */
  readonly removedNote: string
  /** A change of tags that is done, of a moment ago. */
  readonly change: string
  /** A list that its author shares, and one that the owner does. */
  readonly view: string
  readonly ownersView: string
  /** A file of many submissions that is ready; another failed. */
  readonly export: string
}

type Of = {
  readonly ask: Ask
  readonly workspaceId: string
  readonly canary: string
  readonly full: string
  readonly now: Date
}

/** Where the work is, and whose it is. */
type At = {
  readonly submission: string
  readonly author: string
  readonly owner: string
}

/**
 * Plants what members did about one submission of a workspace and about its inbox: a row in each table that holds such
 * work, with the canary in every text that somebody can type.
 */
export async function plantWork(of: Of, at: At): Promise<Work> {
  const { ask, canary, full } = of
  await ask(
    `UPDATE submission SET status = 'in_review', reason = $2, owner_id = $3, tags = ARRAY[$4], sort_name = $5,
       outcome = 'combined_firm', runner_up = 'advisory_fractional', firm = 12, urgency = 2 WHERE id = $1`,
    [at.submission, full, at.owner, canary.toLowerCase(), full.toLowerCase()],
  )
  return {
    ...(await plantParts(of, at)),
    ...(await plantAskBacks(of, at)),
    removedNote: await plantChangedNote(of, at),
    change: await plantChange(of, at),
    ...(await plantInbox(of, at)),
    export: await plantExports(of, at),
  }
}

async function plantParts({ ask, workspaceId, full, now }: Of, { submission, author, owner }: At) {
  const part = () => ({
    ...{ id: newId(), workspace_id: workspaceId, submission_id: submission, op_id: randomUUID() },
    ...{ author_id: author, author_name: full, added_at: now },
  })
  const removed = { removed_at: now, removed_name: full }
  const [task, file] = [part(), part()]
  const words = `Task ${full}`
  await plant(ask, 'task', { ...task, words, due_on: '2031-05-12', owner_id: owner })
  await plant(ask, 'task', { ...part(), words, done_at: now, done_name: full, ...removed })
  const link = { name: `File ${full}`, url: `https://files.test/${full}` }
  await plant(ask, 'file_link', { ...file, ...link })
  await plant(ask, 'file_link', { ...part(), ...link, ...removed })
  const folded = `${full} ${full.replaceAll('-', ' ')}`.toLowerCase()
  await plant(ask, 'submission_words', { workspace_id: workspaceId, submission_id: submission, folded })
  await plant(ask, 'member_follow_up', {
    ...{
      workspace_id: workspaceId,
      submission_id: submission,
      day: 0,
      version_number: 1,
      rubric_id: full.slice(0, 32),
    },
    ...{
      rubric_hash: 'a'.repeat(64),
      outcome: 'combined_firm',
      confidence: 'clear',
      share: 0.6,
      found: [],
      occurred: [],
    },
    ...{ bought: 'combined_firm', measures: {}, author_id: author, saved_at: now },
  })
  const presence = { workspace_id: workspaceId, submission_id: submission, user_id: author, tab: randomUUID() }
  await plant(ask, 'presence', { ...presence, seen_at: now })
  return { task: task.id, file: file.id }
}

async function plantAskBacks({ ask, workspaceId, full, now }: Of, { submission, author }: At) {
  const key = newKey()
  const one = (hash: Uint8Array) => ({
    ...{ id: newId(), workspace_id: workspaceId, submission_id: submission, op_id: randomUUID(), hash },
    ...{ words: `Question ${full}`, author_id: author, author_name: full, asked_at: now },
    expires_at: new Date(now.getTime() + 30 * 86_400_000),
  })
  const waiting = one(sha256(key))
  await plant(ask, 'ask_back', waiting)
  await plant(ask, 'ask_back', { ...one(sha256(newKey())), answer: `Answer ${full}`, answered_at: now })
  return { ask: waiting.id, askKey: key }
}

async function plantChangedNote({ ask, workspaceId, full, now }: Of, { submission, author }: At): Promise<string> {
  const id = newId()
  await plant(ask, 'note', {
    ...{ id, workspace_id: workspaceId, submission_id: submission, op_id: randomUUID(), author_id: author },
    ...{ author_name: full, words: `Changed ${full}`, mentions: [author], written_at: now, edited_at: now },
    ...{ removed_at: now, removed_name: full },
  })
  const version = { workspace_id: workspaceId, note_id: id, number: 1, words: `Before ${full}`, written_at: now }
  await plant(ask, 'note_version', version)
  return id
}

async function plantChange({ ask, workspaceId, canary, full, now }: Of, at: At): Promise<string> {
  const id = newId()
  const tag = canary.toLowerCase()
  await plant(ask, 'change', {
    ...{ id, workspace_id: workspaceId, op_id: randomUUID(), author_id: at.author, author_name: full },
    ...{ asked: { do: 'tags', add: [tag], remove: [] }, query: `q=${full}`, at: now, state: 'done' },
    ...{ total: 1, seen: 1, changed: 1 },
  })
  const row = { workspace_id: workspaceId, change_id: id, submission_id: at.submission }
  const untouchedSince = now.toISOString()
  const before = { tags: [`${tag} old`], untouchedSince }
  await plant(ask, 'change_row', { ...row, before, after: { tags: [tag], untouchedSince } })
  return id
}

async function plantInbox({ ask, workspaceId, canary, full, now }: Of, at: At) {
  const [view, ownersView] = [newId(), newId()]
  await plant(ask, 'status_name', { workspace_id: workspaceId, status: 'in_review', name: canary, used: true })
  for (const [id, author] of [
    [view, at.author],
    [ownersView, at.owner],
  ])
    await plant(ask, 'inbox_view', {
      ...{ id, workspace_id: workspaceId, op_id: randomUUID(), author_id: author, name: `View ${full}` },
      ...{ shared: true, query: `q=${full}`, saved_at: now },
    })
  await plant(ask, 'key_setting', { user_id: at.author, single_keys: true, keys: {}, saved_at: now })
  const person = sha256(full)
  await plant(ask, 'tombstone', { id: newId(), workspace_id: workspaceId, person, places: 14, at: now })
  await plant(ask, 'retention_run', {
    ...{ workspace_id: workspaceId, day: '2026-01-02', months: 120, does: 'anonymise', before: now },
    ...{ started_at: now, finished_at: now },
  })
  const line = { workspace_id: workspaceId, seq: 0, at: now, actor_id: at.author, prev_hash: '', hash: '' }
  await plant(ask, 'audit', { ...line, action: 'link.made', object: `link ${full}`, meta: { link: full } })
  return { view, ownersView }
}

async function plantExports({ ask, workspaceId, full, now }: Of, { author, submission }: At): Promise<string> {
  const one = () => ({
    ...{ id: newId(), workspace_id: workspaceId, op_id: randomUUID(), author_id: author, author_name: full },
    ...{ query: `q=${full}`, columns: ['company'], format: 'csv', total: 1, created_at: now, settled_at: now },
    expires_at: new Date(now.getTime() + 7 * 86_400_000),
  })
  const [ready, failed] = [one(), one()]
  const bytes = Buffer.from(`Company\r\n${full}\r\n`)
  const sizes = { parts: 1, size: bytes.length, packed: bytes.length }
  await plant(ask, 'export', { ...ready, state: 'ready', done: 1, ...sizes })
  await plant(ask, 'export', { ...failed, state: 'failed', problem: full })
  const part = { workspace_id: workspaceId, export_id: ready.id, number: 0 }
  await plant(ask, 'export_part', { ...part, bytes })
  await plant(ask, 'export_stretch', { ...part, number: 1, ids: [submission], done: true })
  return ready.id
}
