import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions, type IStylesOptions } from 'docx'

export const BULLETS = 'bullets'
export const numbersOf = (list: number) => `numbers-${list}`

/** Colours of the web page by light, without their sign. */
export const colours = {
  ink: '10201b',
  muted: '44554e',
  line: 'd0dad5',
  control: '6f7f78',
  brand: '0b5a4a',
  range: 'dde5e1',
  tint: 'fff2d1',
  tones: { first: '0053a5', second: 'be6517', third: '52151a', rest: '6f7f78' },
} as const

/** Styles that stand beside the built-in ones. */
export const LEAD = 'Lead'
export const NOTE = 'Note'
export const CELL = 'Cell'

const sans = 'Calibri'
const serif = 'Georgia'

/** A built-in heading. Its level makes it part of the outline. */
const heading = (outlineLevel: number, size: number, before: number, after: number, font = serif) => ({
  run: { font, size, color: colours.ink, bold: font === sans, italics: false },
  paragraph: { spacing: { before, after }, keepNext: true, outlineLevel },
})

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: sans, size: 21, color: colours.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 264 } },
    },
    heading1: heading(0, 48, 160, 160),
    heading2: heading(1, 28, 360, 120),
    heading3: heading(2, 22, 200, 80, sans),
    heading4: heading(3, 21, 160, 60, sans),
  },
  paragraphStyles: [
    { id: LEAD, name: LEAD, basedOn: 'Normal', quickFormat: true, run: { size: 23 } },
    { id: NOTE, name: NOTE, basedOn: 'Normal', quickFormat: true, run: { size: 19, color: colours.muted } },
    { id: CELL, name: CELL, basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 0 } } },
  ],
}

/** Bullets at two depths, and as many numbered lists as there are, each from 1. */
export const numbering = (numbered: number): INumberingOptions => ({
  config: [
    { reference: BULLETS, levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–')] },
    ...Array.from({ length: numbered }, (_, list) => ({
      reference: numbersOf(list),
      levels: [level(0, LevelFormat.DECIMAL, '%1.')],
    })),
  ],
})

const level = (depth: number, format: ILevelsOptions['format'], text: string): ILevelsOptions => ({
  level: depth,
  ...(format !== undefined && { format }),
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360 * (depth + 1), hanging: 320 } } },
})
