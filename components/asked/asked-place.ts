/** What is read of a private link: the start, one question, or all of them. */
export type AskedPlace =
  { readonly page: 'start' } | { readonly page: 'all' } | { readonly page: 'one'; readonly question: string }

/** The parts of an address that say where a vendor stands. A part that was given twice counts as none. */
export type AskedQuery = Readonly<Partial<Record<'q' | 'all' | 'view' | 'saved' | 'problem', string | undefined>>>

/**
 * Where an address leads. Forms without a script come back to the question they were sent from, or to the one after it.
 * @param questions every question, in the order they are asked
 */
export function askedPlace({ q, all, view, saved, problem }: AskedQuery, questions: readonly string[]): AskedPlace {
  const known = (id: string | undefined): id is string => id !== undefined && questions.includes(id)
  if (view === 'one' && known(saved)) {
    const question = questions[questions.indexOf(saved) + 1]
    return question === undefined ? { page: 'start' } : { page: 'one', question }
  }
  const fromAll = view !== 'one' && problem !== undefined && known(q)
  if (all !== undefined || known(saved) || fromAll) return { page: 'all' }
  return known(q) ? { page: 'one', question: q } : { page: 'start' }
}
