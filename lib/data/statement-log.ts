import 'server-only'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import type { StatementOp } from '@/lib/schemas/vendor-statement'
import { ceilings, most } from './ceilings'
import type { Transaction } from './db'
import { fold, unseen, type Event, type Kind } from './fold'
import type { Prisma } from './generated/client'
import type { VendorStatement } from './vendor-parts'

/** A save as the log takes it: what was heard in a call, or what the vendor told by its link. */
export type LoggedOp = Omit<StatementOp, 'call'> & { readonly call: 0 | CallNumber }

/** What was said at one save. */
export type Said = Pick<VendorStatement, 'option' | 'shown' | 'note' | 'evidence' | 'version' | 'savedAt'>

/** What a sender is told of one save. */
export type StatementSaved = {
  readonly opId: string
  readonly version: number
  readonly savedAt: Date
  /** The statement this one took the place of, when the sender had not seen it. Both stay in the log. */
  readonly conflict?: Said
}

/**
 * Appends a save to the log of a vendor that the caller has locked and may write to, and keeps its latest beside the
 * log. The same save again adds nothing and gets its first result (Trust §5 Save).
 */
export async function appendStatement(
  tx: Transaction,
  { id: vendorId, lastSeq }: { readonly id: string; readonly lastSeq: number },
  op: LoggedOp,
  now: Date,
): Promise<(StatementSaved & { readonly isNew: boolean }) | Refusal> {
  const known = await tx.statementEvent.findFirst({ where: { vendorId, opId: op.opId }, select: eventColumns })
  const { question, call } = op
  const last = await tx.statement.findFirst({ where: { vendorId, question, call }, select: { version: true } })
  const log = { lastSeq, known: known ? [known as Logged] : [], latest: new Map(last ? [[about(op), last]] : []) }
  const fresh = fold(statements, [op], log, now)
  if (isRefusal(fresh)) return fresh
  const [event = log.known[0]] = fresh
  if (!event) throw new Error('A save became no event')
  if (fresh.length > 0) {
    const limit = call === 0 ? 'asked' : 'statements'
    if (lastSeq >= most[limit] && (await taken(tx, vendorId, call)) >= most[limit]) return ceilings[limit]
    await append(tx, vendorId, event)
  }
  const { opId, version, savedAt } = event
  const before = version > 1 ? await saidAt(tx, { vendorId, question, call, version: version - 1 }) : null
  return { opId, version, savedAt, isNew: fresh.length > 0, ...told(event, before) }
}

/** How many saves there are of the buyer's, or of the vendor's own. */
const taken = (tx: Transaction, vendorId: string, call: LoggedOp['call']) =>
  tx.statementEvent.count({ where: { vendorId, call: call === 0 ? 0 : { gt: 0 } } })

const saidAt = (tx: Transaction, where: Prisma.StatementEventWhereInput) =>
  tx.statementEvent.findFirst({ where, select: saidColumns })

/** What is read of an event to tell a conflict. */
export const saidColumns = {
  ...{ option: true, shown: true, note: true, evidence: true },
  ...{ version: true, baseVersion: true, savedAt: true },
} satisfies Prisma.StatementEventSelect

type SaidRow = Prisma.StatementEventGetPayload<{ select: typeof saidColumns }>

/** What the last of two saves took the place of unseen, or null. @param rows the newest first */
export function conflictIn([last, before]: readonly SaidRow[]): Said | null {
  const other = last && unseen<Content>(last, before, content)
  return other ? said(other) : null
}

type Logged = Event<LoggedOp>
type Content = Pick<Said, 'option' | 'shown' | 'note' | 'evidence'>

const about = ({ question, call }: Pick<LoggedOp, 'question' | 'call'>) => `${question} ${call}`
const content = ({ option, shown, note, evidence }: Content) => [option, shown, note, evidence]
const statements: Kind<LoggedOp> = { about, content }

const eventColumns = {
  ...saidColumns,
  ...{ opId: true, question: true, call: true, seq: true },
} satisfies Prisma.StatementEventSelect

async function append(tx: Transaction, vendorId: string, event: Logged): Promise<void> {
  const { question, call, option, shown, note, evidence, version, savedAt, seq, opId, baseVersion } = event
  const now = { option, shown, note, evidence, version, savedAt }
  const row = { ...now, vendorId, question, call, seq, opId, baseVersion }
  await tx.statementEvent.create({ data: row, select: { seq: true } })
  await tx.statement.upsert({
    where: { vendorId_question_call: { vendorId, question, call } },
    create: { ...now, vendorId, question, call },
    update: now,
    select: { version: true },
  })
  await tx.vendor.update({
    where: { id: vendorId },
    data: { lastSeq: { increment: 1 }, savedAt },
    select: { id: true },
  })
}

const said = ({ option, shown, note, evidence, version, savedAt }: Content & Pick<Said, 'version' | 'savedAt'>) => ({
  ...{ option, shown, note, evidence, version, savedAt },
})

function told(event: Logged, before: SaidRow | null) {
  const other = unseen<Content>(event, before, content)
  return other && { conflict: said(other) }
}
