import { z } from 'zod'
import { emailAddress, newPassword, personName, workspaceName } from './person-fields'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { sentBy } from './vendor-fields'

/** Digits and letters that are not taken for one another. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** So many of them make a code. */
export const codeLength = 10

/** What the first owner says. */
export type SetupForm = {
  /** As it was made: ten characters without the dash. */
  readonly code: string
  readonly name: string
  readonly email: string
  readonly workspace: string
  /** Null where somebody signs in by links alone. */
  readonly password: string | null
}

/** What is said of a code that is not the one in the terminal. */
export const wrongCode = 'This is not the code in the terminal. It has ten characters'

const shape = z.strictObject({
  code: z
    .string(wrongCode)
    .transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, ''))
    .refine((text) => isCode(text), wrongCode),
  name: personName,
  email: emailAddress,
  workspace: workspaceName,
  password: z.union([z.literal('').transform(() => null), newPassword]).nullish(),
})

/** Reads the form from JSON or from its fields: `code`, `name`, `email`, `workspace`, `password` (may be left empty). */
export function parseSetupForm(body: unknown): SetupForm | Refusal {
  const parsed = shape.safeParse(sentBy(body))
  return parsed.success ? { ...parsed.data, password: parsed.data.password ?? null } : refuse(parsed.error)
}

/** The fields of the setup, as its page shows them. */
export const setupFields = ['code', 'name', 'email', 'workspace', 'password'] as const
export type SetupField = (typeof setupFields)[number]

/** Which fields of what was typed cannot be taken. The password is not among them: it is never kept. */
export function setupMistakes(typed: Readonly<Record<string, string>>): readonly SetupField[] {
  const { code = '', name = '', email = '', workspace = '' } = typed
  const issues = shape.safeParse({ code, name, email, workspace }).error?.issues ?? []
  return setupFields.filter((field) => issues.some(({ path }) => path[0] === field))
}

const isCode = (text: string) => text.length === codeLength && [...text].every((sign) => codeAlphabet.includes(sign))
