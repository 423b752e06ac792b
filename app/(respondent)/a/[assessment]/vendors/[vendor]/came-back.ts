import type { RefusedDetails } from '@/components/vendors/refused-details'
import { refusedDetails } from '@/components/vendors/refused-details'
import { seenVersion } from '@/components/vendors/seen-version'
import type { StatementConflict, Told } from '@/components/vendors/statement'
import { getStatementConflict } from '@/lib/data/vendor-answers'
import { getCallConflict } from '@/lib/data/vendor-calls'
import { getVendorConflict } from '@/lib/data/vendor-details'
import { typedText } from '@/lib/route/typed-text'
import { isRefusal } from '@/lib/schemas/refusal'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { parseVendorCall } from '@/lib/schemas/vendor-call'
import { parseStatement } from '@/lib/schemas/vendor-statement'
import type { OpenVendor } from '../open-vendors'
import { one, type Query } from '../../report/query'

type Conflict<Value> = Value | null

/** What the form that leads to a vendor's page did, where it did not simply save. */
export type CameBack = {
  readonly question: string | null
  readonly answer: {
    /** What was typed; null where what is kept is shown. */
    readonly typed: Told | null
    /** The version it was typed over; null where what is kept is shown. */
    readonly version: number | null
    readonly refused: { readonly field: string; readonly message: string } | null
    readonly conflict: Conflict<StatementConflict>
  } | null
  readonly details: RefusedDetails | null
  readonly detailsConflict: Conflict<{ readonly name: string; readonly claim: string; readonly price: string }>
  readonly call: {
    readonly number: number
    readonly version: number | null
    readonly who: string
    readonly heldOn: string
    readonly problem: { readonly field: string; readonly message: string }
  } | null
  readonly callConflict: Conflict<{
    readonly number: number
    readonly who: string | null
    readonly heldOn: string | null
  }>
}

const nothing: CameBack = {
  ...{ question: null, answer: null, details: null, detailsConflict: null, call: null, callConflict: null },
}

/** Reads it from the address, and what was typed from the browser that typed it. */
export async function cameBack(open: OpenVendor, query: Query, call: CallNumber): Promise<CameBack> {
  const [problem, field, question] = [one(query.problem), one(query.field), one(query.q)]
  if (problem === undefined) return nothing
  if (problem === 'conflict') return conflictOf(open, field, question, call)
  if (question !== undefined) return { ...nothing, question, answer: await refusedAnswer(open, question, call) }
  if (field !== undefined && ['number', 'who', 'heldOn'].includes(field)) {
    return { ...nothing, call: await refusedCall(call) }
  }
  return { ...nothing, details: refusedDetails('change', await typedText('vendor-details')) }
}

async function conflictOf(
  { viewer, vendor }: OpenVendor,
  field: string | undefined,
  question: string | undefined,
  call: CallNumber,
): Promise<CameBack> {
  if (field === 'details') {
    const other = await getVendorConflict(viewer, vendor.id)
    return { ...nothing, detailsConflict: other && { ...other, price: other.price ?? '' } }
  }
  if (field === 'calls') {
    const other = await getCallConflict(viewer, vendor.id, call)
    return { ...nothing, callConflict: other && { ...other, number: call } }
  }
  if (question === undefined) return nothing
  const other = await getStatementConflict(viewer, vendor.id, question, call)
  const conflict = other && { ...other, savedAt: other.savedAt.toISOString() }
  return { ...nothing, question, answer: { typed: null, version: null, refused: null, conflict } }
}

async function refusedAnswer(
  { published }: OpenVendor,
  question: string,
  call: CallNumber,
): Promise<CameBack['answer']> {
  const fields = await typedText('vendor-answer')
  const again = fields.question === question ? parseStatement(published.vendors, fields) : null
  const refused =
    again === null || !isRefusal(again)
      ? { field: 'option', message: tryAgain }
      : { field: again.field ?? 'option', message: again.message }
  const typed = again && {
    option: fields.option || null,
    shown: fields.shown === '1',
    note: fields.note || null,
    evidence: fields.evidence || null,
  }
  // A version is one of its call.
  const version = again && fields.call === String(call) ? seenVersion(fields) : null
  return { typed, version, refused, conflict: null }
}

async function refusedCall(call: CallNumber): Promise<CameBack['call']> {
  const fields = await typedText('vendor-call')
  if (Object.keys(fields).length === 0) return null
  const { number = String(call), who = '', heldOn = '', ...rest } = fields
  const again = parseVendorCall({ number, who, heldOn, ...rest })
  const problem = isRefusal(again)
    ? { field: again.field ?? 'who', message: again.message }
    : { field: 'who', message: tryAgain }
  return { number: Number(number), version: seenVersion(fields), who, heldOn, problem }
}

const tryAgain = 'This was not saved. Send it again.'
