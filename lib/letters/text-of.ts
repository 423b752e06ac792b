import type { Letter, LetterPart } from './part'

/** A letter as plain text: the same words in the same order, each address on a line of its own. */
export const textOf = (letter: Letter): string => `${letter.parts.map(partAsText).join('\n\n')}\n`

function partAsText(part: LetterPart): string {
  switch (part.kind) {
    case 'paragraph':
    case 'words':
      return part.text
    case 'button':
      return `${part.words}:\n${part.href}`
    case 'facts':
      return part.rows.map(({ term, value }) => `${term}: ${value}`).join('\n')
    case 'small':
      return part.link ? `${part.text}\n${part.link.words}:\n${part.link.href}` : part.text
  }
}
