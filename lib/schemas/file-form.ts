import { z } from 'zod'
import { isUnseen, neededLine } from './brand-fields'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** The most characters of the name of a file, and of its address. */
export const FILE_NAME = 120
export const FILE_URL = 500

/** A file that lies elsewhere, as a member adds it. Sent twice, it is added once. */
export type FileForm = { readonly opId: string; readonly name: string; readonly url: string }

const urlProblem = 'Write a whole address that starts with https://, in 500 characters at most.'

/** An address that anybody who may open it opens with their own name: https, a host with a dot, nobody's password. */
const url = z.string(urlProblem).transform((sent, context) => {
  const text = sent.trim()
  const parsed = URL.canParse(text) ? new URL(text) : null
  const good =
    parsed?.protocol === 'https:' &&
    !isUnseen(text) &&
    parsed.username + parsed.password === '' &&
    /[^.]\.[^.]/.test(parsed.hostname)
  if (good && parsed.href.length <= FILE_URL) return parsed.href
  context.addIssue({ code: 'custom', message: urlProblem })
  return z.NEVER
})

const shape = z.strictObject({
  opId,
  name: neededLine('The name of the file', FILE_NAME, 'Write what the file is called.'),
  url,
})

/** Reads a file by link from JSON or from the fields of its form: `opId`, `name` and `url`. Nothing is fetched. */
export function parseFileForm(body: unknown): FileForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}
