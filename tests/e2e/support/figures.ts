import type { Page } from '@playwright/test'

/** A mark or a cell: what it stands for and its number, as text. */
type Value = string

export type FoundFigure = {
  readonly block: string
  readonly heading: string
  readonly sentence: string
  /** Every mark as “key value”, as the page says it was drawn. */
  readonly marks: readonly Value[]
  /** The same, read from the cells of the table behind. */
  readonly cells: readonly Value[]
  /** Numbers of the marks beside what their lengths and places on the page come to. */
  readonly drawn: readonly { readonly key: string; readonly value: number; readonly shown: number }[]
}

/** Reads every picture of an open report with its words, its marks and its table. */
export const readFigures = (page: Page): Promise<FoundFigure[]> => page.evaluate(figuresOfPage)

function figuresOfPage(): FoundFigure[] {
  const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? ''
  const number = (words: string) => String(parseFloat(words.replace('−', '-').replace('+', '')))

  return [...document.querySelectorAll('figure')].map((figure) => {
    const section = figure.closest('section')!
    const table = figure.parentElement!.querySelector('details table')
    const columns = [...(table?.querySelectorAll('thead th') ?? [])].map(text)
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(text))
    const found = [...figure.querySelectorAll<HTMLElement | SVGElement>('[data-value]')]
    const name = (mark: Element) => text(mark.closest('li')?.querySelector('strong, span')) || text(mark)

    const marks = found.map((mark) => {
      const { key = '', value = '', low, high } = mark.dataset
      return [key, value, ...(low ? [`${low} to ${high}`] : [])].join(' ')
    })
    const cells = found.map((mark) => {
      const { key = '', low } = mark.dataset
      if (section.id === 'exposure') {
        const pattern = text(mark.closest('ul')?.parentElement?.querySelector('p'))
        const words = name(mark)
          .replace(/^If you .*/, 'Nothing new now')
          .replace(/^With (.*?):.*/, '$1')
        const column = columns.findIndex((label) => label.toLowerCase() === words.toLowerCase())
        return [key, number(rows.find(([first]) => first === pattern)?.[column] ?? '')].join(' ')
      }
      const label = section.id === 'why' ? key : text(mark.closest('li')).split(':')[0]
      const row = rows.find(([first]) => first === label?.trim()) ?? []
      return [key, number(row[1] ?? ''), ...(low ? [row[2]] : [])].join(' ')
    })

    const drawn = found.flatMap((mark) => {
      if (!(mark instanceof SVGElement)) return []
      const [track, value, key] = [mark.getBoundingClientRect(), Number(mark.dataset.value), mark.dataset.key ?? '']
      if (section.id === 'scores') {
        const sign = mark.querySelector('g')!.getBoundingClientRect()
        return [{ key, value, shown: (5 * (sign.left + sign.width / 2 - track.left)) / track.width + 0.5 }]
      }
      const bar = mark.querySelector('rect')!.getBoundingClientRect()
      if (section.id === 'exposure') return [{ key, value, shown: (100 * bar.width) / track.width }]
      const all = found.map((one) => Number(one.dataset.value))
      const span = Math.max(5, ...all) - Math.min(-5, ...all)
      return [{ key, value: Math.abs(value), shown: (span * bar.width) / track.width }]
    })
    return {
      block: section.id,
      heading: text(section.querySelector('h2')),
      sentence: text(section.querySelector('p')),
      marks,
      cells,
      drawn,
    }
  })
}
