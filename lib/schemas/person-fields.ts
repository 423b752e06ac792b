import { z } from 'zod'
import { cleanText } from './text'

/** The fewest and the most characters of a password; spaces count, and nothing is cut off. */
const passwordLength = { least: 12, most: 256 } as const

/** What is said of a field that cannot be taken as it is. */
export const personErrors = {
  name: 'Write your name in at most 120 characters',
  email: 'Write an e-mail address, such as name@example.com',
  workspace: 'Write a name for the workspace in at most 80 characters',
  password: 'Choose a password of 12 to 256 characters',
} as const

/** A name that has to be there, on one line. */
const properName = (what: string, max: number, message: string) =>
  cleanText(what, max).refine((text) => text !== '' && [...text].length <= max, message)

/** The name of a person, and of a workspace. */
export const personName = properName('Your name', 120, personErrors.name)
export const workspaceName = properName('The name', 80, personErrors.workspace)

/** One address, in lower case. Comments, lists and quoted names are none (Trust §2.5, case 26). */
export const emailAddress = z
  .string(personErrors.email)
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => z.email().max(254).safeParse(text).success, personErrors.email)

/** A password as somebody chooses one, letter for letter. */
export const newPassword = z
  .string(personErrors.password)
  .refine((text) => text.isWellFormed() && isOfLength([...text].length), personErrors.password)

const isOfLength = (length: number) => length >= passwordLength.least && length <= passwordLength.most
