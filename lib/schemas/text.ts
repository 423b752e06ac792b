import { z } from 'zod'

/**
 * Embeddings, overrides and isolates: they turn the order of what follows around, so a name could end a sentence that is
 * not its own. Nobody types them; they come along with what is pasted. Single marks that a script needs to be read (left-
 * to-right and right-to-left marks, joiners and non-joiners) turn nothing but what stands beside them, and stay.
 */
const turning = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * The one way a line of text gets in. White space around it is cut and marks that turn text around are taken out; all
 * else is kept letter for letter or refused by name, so that what is read back is what was sent (Trust §0, row 10).
 * @param name what the text is, for the message: "The business name …"
 * @param max the most characters, counted as code points: an emoji of one code point counts one
 */
export const cleanText = (name: string, max: number) =>
  z
    .string(`${name} has to be text.`)
    .transform((text) => text.replaceAll(turning, '').trim())
    .refine((text) => text.isWellFormed(), `${name} holds half a character. Type it again.`)
    .refine((text) => !/\p{Cc}/u.test(text), `${name} holds a character that cannot be kept. Type it again.`)
    .refine((text) => [...text].length <= max, `${name} can have ${max} characters at most.`)

/**
 * The same for a text of several lines. A browser sends each line break as a return and a feed, and one is kept for the
 * two; tabs stay.
 * @param name what the text is, for the message: "The note …"
 * @param max the most characters, counted as code points; a line break counts one
 */
export const cleanLines = (name: string, max: number) =>
  z
    .string(`${name} has to be text.`)
    .transform((text) => text.replaceAll(turning, '').replaceAll(/\r\n?/g, '\n').trim())
    .refine((text) => text.isWellFormed(), `${name} holds half a character. Type it again.`)
    .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), `${name} holds a character that cannot be kept. Type it again.`)
    .refine((text) => [...text].length <= max, `${name} can have ${max.toLocaleString('en-GB')} characters at most.`)
