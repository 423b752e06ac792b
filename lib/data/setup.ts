import 'server-only'
import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Refusal } from '@/lib/schemas/refusal'
import { codeAlphabet, codeLength, wrongCode, type SetupForm } from '@/lib/schemas/setup-form'
import { auditBy } from './audit'
import { db, type Transaction } from './db'
import { addPerson } from './people'

/** Whether nobody has an account yet. Takes no viewer: there is nobody. */
export async function isUntouched(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) === null
}

/**
 * Makes the code that makes somebody the first owner, in place of the one before; only its hash is kept. Takes no viewer:
 * the server asks at its start.
 * @returns the code, or null where somebody has an account already
 */
export async function makeSetupCode(now: Date): Promise<string | null> {
  if (!(await isUntouched())) return null
  const code = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
  const row = { hash: hashOf(code), createdAt: now }
  await db().setupCode.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row, select: { id: true } })
  return code
}

/** Whether a code is the one that was made last. Takes no viewer: there is nobody. Changes nothing. */
export async function isSetupCode(code: string): Promise<boolean> {
  return (await db().setupCode.findFirst({ where: { hash: hashOf(code) }, select: { id: true } })) !== null
}

/** What becomes the first owner: the form, with the hash of the password in its place. */
export type FirstOwner = Omit<SetupForm, 'password'> & { readonly passwordHash: string | null }

/**
 * Makes the first owner and their workspace, all of it or nothing. The code is used up by it, so that of many tries at
 * once one makes somebody. Takes no viewer: there is nobody.
 * @returns who it is, or why there is nobody new
 */
export async function becomeOwner(form: FirstOwner, now: Date): Promise<{ readonly userId: string } | Refusal> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.setupCode.deleteMany({ where: { id: 1, hash: hashOf(form.code) } })
    if (count === 0) return { refused: 'unprocessable', field: 'code', message: wrongCode }
    if (await tx.user.findFirst({ select: { id: true } })) return done
    const userId = await addPerson(tx, form, now)
    if (!userId) return done
    await addPassword(tx, userId, form.passwordHash, now)
    const workspaceId = randomBytes(10).toString('hex')
    await tx.workspace.create({ data: { id: workspaceId, name: form.workspace, createdAt: now }, select: { id: true } })
    await tx.member.create({ data: { workspaceId, userId, rank: 'owner', since: now }, select: { rank: true } })
    const made = { action: 'workspace.made', object: `workspace ${workspaceId}` } as const
    await auditBy(tx, { workspaceId, actorId: userId }, made, now)
    return { userId }
  })
}

const done: Refusal = { refused: 'stopped', message: 'There is an owner already. Sign in instead.' }

async function addPassword(tx: Transaction, userId: string, password: string | null, now: Date): Promise<void> {
  if (password === null) return
  const id = randomBytes(16).toString('hex')
  const row = { id, accountId: userId, providerId: 'credential', userId, password, createdAt: now, updatedAt: now }
  await tx.account.create({ data: row, select: { id: true } })
}

const hashOf = (code: string) => new Uint8Array(createHash('sha256').update(code).digest())
