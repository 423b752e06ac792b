import { z } from 'zod'
import { isKeys, keyActions, type KeyAction, type KeySetting } from './keys'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

const key = z
  .string('A key has to be text.')
  .max(20, 'Write one character, or two with a space between.')
  .transform((text) => text.trim().toLowerCase().replaceAll(/\s+/g, ' '))
  .refine((text) => text === '' || isKeys(text), 'Write one character, or two with a space between.')

const shape = z.strictObject({
  singleKeys: z.enum(['yes']).optional(),
  ...(Object.fromEntries(keyActions.map(({ id }) => [id, key])) as Record<KeyAction, typeof key>),
})

/**
 * Reads the form of the keys: `singleKeys` (`yes`, or left out) and each key by its action, '' for none. Two actions with
 * one key are refused, and the sentence names both; so is a key that another one begins with.
 */
export function parseKeyForm(body: unknown): KeySetting | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  if (!parsed.success) return refuse(parsed.error)
  const { singleKeys, ...keys } = parsed.data
  return clash(keys) ?? { singleKeys: singleKeys === 'yes', keys }
}

function clash(keys: Readonly<Record<KeyAction, string>>): Refusal | null {
  for (const [at, one] of keyActions.entries()) {
    const other = keyActions.slice(at + 1).find(({ id }) => meet(keys[one.id], keys[id]))
    if (!other) continue
    const message = `“${one.words}” and “${other.words}” cannot both have ${keys[one.id]}. Choose another key for one of them.`
    return { refused: 'unprocessable', field: other.id, message }
  }
  return null
}

/** Whether pressing one of them would press the other as well. */
const meet = (one: string, other: string) =>
  one !== '' && other !== '' && (one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `))
