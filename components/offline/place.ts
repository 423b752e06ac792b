/** What an address asks for, as far as this device can show it by itself. */
export type Place =
  | { readonly kind: 'hub' | 'check' | 'save' | 'online'; readonly assessment: string }
  | { readonly kind: 'question' | 'next'; readonly assessment: string; readonly question: string }
  /** The list of the inbox, and every other page of the studio. */
  | { readonly kind: 'inbox' }
  | { readonly kind: 'studio' }
  | { readonly kind: 'elsewhere' }

/** A page of one assessment. */
export type AssessmentPlace = Extract<Place, { readonly assessment: string }>

/** Reads a path: `/studio/inbox`, `/a/<id>`, `/a/<id>/q/<key>`, `/a/<id>/q/<key>/next`, `/a/<id>/check`, `/a/<id>/save`. */
export function placeAt(path: string): Place {
  const [root, assessment, page, question, next, ...more] = path.split('/').filter(Boolean)
  if (root === 'studio') return { kind: assessment === 'inbox' && page === undefined ? 'inbox' : 'studio' }
  if (root !== 'a' || assessment === undefined) return { kind: 'elsewhere' }
  if (page === undefined) return { kind: 'hub', assessment }
  if (page === 'check' || page === 'save') return { kind: page, assessment }
  if (page !== 'q' || question === undefined || more.length > 0) return { kind: 'online', assessment }
  if (next === undefined) return { kind: 'question', assessment, question }
  return next === 'next' ? { kind: 'next', assessment, question } : { kind: 'online', assessment }
}
