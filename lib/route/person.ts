import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { takeSolvedPuzzle } from '@/lib/data/solved-puzzles'
import { used, within, type LimitName } from '@/lib/data/limits'
import { env } from '@/lib/env'
import type { Refusal } from '@/lib/schemas/refusal'
import { takeSigns, type Signs } from '@/lib/schemas/signs'
import { isSolved } from './puzzle'
import type { Body } from './read-body'
import { network } from './start-limit'

/** Nobody reads a form and fills it in within this time, ms. */
const soonest = 2_000
/** How long somebody without a script waits, and for how long that waiting counts, ms. */
const waiting = { least: 60_000, most: 60 * 60_000 }

const refusal: Refusal = {
  refused: 'puzzle',
  message: 'We could not tell you from a program. Wait a minute, then send it again.',
}

/**
 * Asks for a puzzle where a form looks as if a program had sent it, and only then: the hidden field is filled, half of
 * the network's share is used, or it came sooner than anybody types. A solved puzzle lets it through, as does a minute's
 * wait, a few times an hour, for browsers without a script (Trust §2.5, case 28). It takes the fields it reads out of
 * the form, so that the rest can be parsed as it stands.
 * @param limit what is being done, counted elsewhere
 * @param hurried whether a form sent at once is a sign; not where a person may press a button at first sight
 */
export async function refuseProgram(
  body: Body,
  headers: Headers,
  limit: LimitName,
  { hurried = false }: { readonly hurried?: boolean } = {},
): Promise<Refusal | null> {
  const signs = body.kind === 'form' ? takeSigns(body.fields) : none
  const from = network(headers)
  const age = ageOf(signs.drawn, Date.now())
  const suspect =
    signs.filledByProgram || age === null || (hurried && age < soonest) || (await used(limit, from)) >= 0.5
  if (!suspect || (await isSolved(signs.solution))) return null
  return !signs.filledByProgram && (await hasWaited(signs.drawn, age, from)) ? null : refusal
}

const none: Signs = { filledByProgram: false, drawn: null, solution: null }

/** Each form that was waited with counts once. */
async function hasWaited(drawn: string | null, age: number | null, from: string): Promise<boolean> {
  if (drawn === null || age === null || age < waiting.least || age > waiting.most) return false
  if (!(await within('waited', from))) return false
  return takeSolvedPuzzle(`drawn ${drawn}`, new Date(Date.now() + waiting.most))
}

/** What a form says about when it was drawn: the time with our mark on it. */
export function drawnAt(now: Date): string {
  const time = now.getTime().toString(36)
  return `${time}.${markOf(time)}`
}

/** How long ago a form was drawn, ms; null where it does not say so in our own words. */
function ageOf(drawn: string | null, now: number): number | null {
  const [time = '', mark = ''] = drawn?.split('.') ?? []
  const [given, ours] = [Buffer.from(mark), Buffer.from(markOf(time))]
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return null
  return now - Number.parseInt(time, 36)
}

const markOf = (time: string) =>
  createHmac('sha256', env().AUTH_SECRET).update(`drawn ${time}`).digest('base64url').slice(0, 22)
