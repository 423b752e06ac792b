import 'server-only'
import { createHmac, randomInt } from 'node:crypto'
import { createChallenge, verifySolution, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { takeSolvedPuzzle } from '@/lib/data/solved-puzzles'
import { env } from '@/lib/env'
import { readSolution } from '@/lib/schemas/solution'

/** Seconds for which a puzzle can be solved. */
export const puzzleSeconds = 600
/** Turns of the hash for one try, and tries until it fits: about a second of a laptop, three of a phone. */
const cost = 2_000
const tries = { least: 400, most: 1_200 }

/** A puzzle that costs a browser some seconds of work and us next to nothing. It tells nothing about anybody. */
export const newPuzzle = (now: Date): Promise<Challenge> =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(tries.least, tries.most),
    deriveKey,
    expiresAt: Math.floor(now.getTime() / 1000) + puzzleSeconds,
    ...secrets(),
  })

/** Whether a puzzle of ours was solved in time, and for the first time: it counts once (Trust §2.5, case 28). */
export async function isSolved(solution: string | null): Promise<boolean> {
  const read = readSolution(solution)
  if (!read) return false
  const { verified } = await verifySolution({ ...read, deriveKey, ...secrets() })
  const { expiresAt = 0 } = read.challenge.parameters
  return verified && takeSolvedPuzzle(read.challenge.signature, new Date(expiresAt * 1000))
}

/** Made of the secret sessions are signed with, so that neither can stand in for the other. */
const secrets = () => ({
  hmacSignatureSecret: derived('puzzle'),
  hmacKeySignatureSecret: derived('solution of a puzzle'),
})

const derived = (purpose: string) => createHmac('sha256', env().AUTH_SECRET).update(purpose).digest('base64url')
