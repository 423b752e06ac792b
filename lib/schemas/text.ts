import { z } from 'zod'

/**
 * The one way a line of text gets in. White space around it is cut; all else is kept letter for letter or refused
 * by name, so that what is read back equals what was sent (Trust §0, row 10).
 * @param name what the text is, for the message: "The business name …"
 * @param max the most characters, counted as code points: an emoji of one code point counts one
 */
export const cleanText = (name: string, max: number) =>
  z
    .string(`${name} has to be text.`)
    .transform((text) => text.trim())
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
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
    .refine((text) => text.isWellFormed(), `${name} holds half a character. Type it again.`)
    .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), `${name} holds a character that cannot be kept. Type it again.`)
    .refine((text) => [...text].length <= max, `${name} can have ${max.toLocaleString('en-GB')} characters at most.`)
