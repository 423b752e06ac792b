import type { DocumentPart, Figure, List, Run } from './part'

const inline = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** What is written before an item of a list, by its place. */
export type Label = (manner: List['manner'], index: number) => string[]

/**
 * Every text of some parts in reading order, one for each line, cell or label. What is only drawn has none.
 * @param label for a kind of file that writes before the items of a list
 */
export const textOf = (parts: readonly DocumentPart[], label: Label = () => []): string[] =>
  parts.flatMap((part) => texts(part, label))

function texts(part: DocumentPart, label: Label): string[] {
  const within = (parts: readonly DocumentPart[]) => textOf(parts, label)
  switch (part.kind) {
    case 'heading':
      return [part.text]
    case 'paragraph':
      return [inline(part.runs)]
    case 'list':
      return part.items.flatMap((item, index) => [...label(part.manner, index), ...within(item)])
    case 'ticks':
      return part.items.flatMap(({ parts }) => within(parts))
    case 'terms':
      return part.rows.flatMap(({ term, parts }) => [term, ...within(parts)])
    case 'table':
      return [part.caption, ...part.columns.map(({ label }) => label), ...part.rows.flat()]
    case 'notice':
      return [part.heading, ...within(part.parts)]
    case 'columns':
      return part.cells.flatMap(within)
    case 'blanks':
      return []
    case 'figure':
      return [...drawn(part.drawing), ...(part.caption === null ? [] : [part.caption])]
  }
}

function drawn(drawing: Figure['drawing']): string[] {
  switch (drawing.kind) {
    case 'dots':
      return drawing.legend.map(({ text }) => text)
    case 'tracks':
      return drawing.rows.flatMap(({ runs, note }) => [inline(runs), ...(note === null ? [] : [note])])
    case 'spans':
      return drawing.rows.map(({ runs }) => inline(runs))
    case 'bars':
      return drawing.groups.flatMap(({ heading, bars, note }) => [
        ...(heading === null ? [] : [heading]),
        ...bars.map(({ runs }) => inline(runs)),
        ...(note === null ? [] : [note]),
      ])
  }
}
