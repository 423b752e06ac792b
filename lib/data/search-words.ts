import 'server-only'
import type { Transaction } from './db'

/** The most characters of one word that are looked at; a longer one is found by its beginning. */
const LONGEST = 64

/** A text as it is searched: without accents and capitals, split wherever neither a letter nor a digit stands. */
export const foldedWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => [...word].slice(0, LONGEST).join(''))

/** The most bytes that one submission is found by: the database takes no more. Names come first, then answers and the latest notes. */
const MOST = 700_000
/** What the database adds to each word: the workspace it belongs to. */
const ADDED = 21

/**
 * Writes anew what one submission is found by: who sent it, their business, their address, what they answered when asked
 * back and the notes that were not removed. Call it in the transaction that changed any of them. What has ended is found by nothing.
 */
export async function refreshWords(tx: Transaction, workspaceId: string, submissionId: string): Promise<void> {
  const found = await tx.submission.findFirst({
    where: { workspaceId, id: submissionId, endedAt: null },
    select: {
      ...{ businessName: true, contactName: true, contactEmail: true },
      recipient: { select: { name: true, email: true } },
      askBacks: { where: { answeredAt: { not: null } }, orderBy: { answeredAt: 'desc' }, select: { answer: true } },
      notes: { where: { removedAt: null }, orderBy: { writtenAt: 'desc' }, select: { words: true } },
    },
  })
  const where = { workspaceId_submissionId: { workspaceId, submissionId } }
  if (!found) return void (await tx.submissionWords.deleteMany({ where: { workspaceId, submissionId } }))
  const { businessName, contactName, contactEmail, recipient, askBacks, notes } = found
  const names = [businessName, contactName, contactEmail, recipient?.name, recipient?.email]
  const told = [...askBacks.map(({ answer }) => answer), ...notes.map(({ words }) => words)]
  const texts = [...names, ...told].map((text) => foldedWords(text ?? '')).flat()
  const folded = withinMost([...new Set(texts)]).join(' ')
  const row = { workspaceId, submissionId, folded }
  await tx.submissionWords.upsert({ where, create: row, update: { folded }, select: { submissionId: true } })
}

function withinMost(words: readonly string[]): readonly string[] {
  let left = MOST
  return words.filter((word) => (left -= Buffer.byteLength(word) + ADDED) >= 0)
}

/** What a submission is sorted by among names: its business first, then who sent it; folded, '' where nothing names it. */
export const sortNameOf = (...names: readonly (string | null | undefined)[]): string =>
  [...foldedWords(names.find((name) => name) ?? '').join(' ')].slice(0, 120).join('')
