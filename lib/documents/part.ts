import type { Shape, Tone } from '@/lib/views/report/model-shapes'

/** A stretch of text in one manner. */
export type Run = { readonly text: string; readonly strong?: true; readonly muted?: true }

/** The sign of a model: it stands before words that say the same. */
export type Sign = { readonly shape: Shape; readonly tone: Tone; readonly outlined: boolean }

/**
 * One piece of what leaves as a file, whatever kind of file it becomes. Every word stands in it as text; what is only
 * drawn is said in words beside it.
 */
export type DocumentPart = Heading | Paragraph | List | Ticks | Terms | Table | Figure | Notice | Blanks | Columns

export type Heading = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
  readonly sign: Sign | null
}

export type Paragraph = {
  readonly kind: 'paragraph'
  readonly manner: 'lead' | 'body' | 'note'
  readonly runs: readonly Run[]
}

export type List = {
  readonly kind: 'list'
  /** Numbered; bulleted; ruled rows of their own; short lines beneath each other. */
  readonly manner: 'numbers' | 'bullets' | 'rows' | 'lines'
  readonly items: readonly (readonly DocumentPart[])[]
}

/** Things to do, each with a box to tick. */
export type Ticks = {
  readonly kind: 'ticks'
  readonly items: readonly { readonly done: boolean; readonly parts: readonly DocumentPart[] }[]
}

/** Terms with what they mean. */
export type Terms = {
  readonly kind: 'terms'
  readonly rows: readonly { readonly term: string; readonly parts: readonly DocumentPart[] }[]
}

export type Table = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[]
}

export type Notice = {
  readonly kind: 'notice'
  readonly heading: string
  readonly parts: readonly DocumentPart[]
}

/** Empty lines to write on. */
export type Blanks = { readonly kind: 'blanks'; readonly lines: number }

/** Parts of equal rank, side by side where there is room for two, else one after the other. */
export type Columns = { readonly kind: 'columns'; readonly cells: readonly (readonly DocumentPart[])[] }

/** A picture as data. Never split over two pages. A caption may stand under several. */
export type Figure = {
  readonly kind: 'figure'
  /** The finding that it shows. */
  readonly alt: string
  readonly drawing: Dots | Tracks | Bars | Spans
  readonly caption: string | null
}

/** One mark for each re-run, with what each stands for. */
export type Dots = {
  readonly kind: 'dots'
  readonly marks: readonly Sign[]
  readonly legend: readonly { readonly sign: Sign; readonly text: string }[]
}

/** Rows on one scale of equal steps: a mark on the band of its range. */
export type Tracks = {
  readonly kind: 'tracks'
  readonly steps: number
  readonly rows: readonly {
    readonly sign: Sign
    readonly runs: readonly Run[]
    readonly note: string | null
    readonly step: number
    readonly low: number
    readonly high: number
  }[]
}

/** Groups of bars that start at one zero line; below zero a bar is outlined. */
export type Bars = {
  readonly kind: 'bars'
  readonly least: number
  readonly most: number
  readonly groups: readonly {
    readonly heading: string | null
    readonly bars: readonly { readonly sign: Sign | null; readonly runs: readonly Run[]; readonly value: number }[]
    readonly note: string | null
  }[]
}

/** Rows on one scale from 0: a band from low to high, with a mark where it most likely is. */
export type Spans = {
  readonly kind: 'spans'
  readonly most: number
  readonly rows: readonly {
    readonly runs: readonly Run[]
    readonly low: number
    readonly base: number
    readonly high: number
  }[]
}
