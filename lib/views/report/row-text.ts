/** What stands beside a term: a sentence, short lines beneath each other, or an ISO day. */
export type RowText = string | readonly string[] | { readonly day: string }

/** A term and what it means, ready for the page and for documents. */
export type Row = { readonly term: string; readonly text: RowText }
