type Parameter = string | string[] | undefined

/** What the address of the comparison says. */
export type ChosenQuery = { readonly with?: Parameter; readonly left?: Parameter; readonly right?: Parameter }

/** Which vendors stand side by side, and which two of them on a phone. */
export type Chosen<Vendor> = {
  readonly vendors: readonly Vendor[]
  readonly left: string
  readonly right: string
  /** The ids that were asked for by name; empty where none were. */
  readonly asked: readonly string[]
}

/** The most that stand side by side. */
export const mostCompared = 6

/**
 * Those that were asked for, or else all there is room for; what an address names and is not there changes nothing.
 * @param first ids of those that find room first
 */
export function chosenVendors<Vendor extends { readonly id: string }>(
  all: readonly Vendor[],
  query: ChosenQuery,
  first: readonly string[] = [],
): Chosen<Vendor> {
  const wanted = typeof query.with === 'string' ? [query.with] : (query.with ?? [])
  const known = all.filter(({ id }) => wanted.includes(id))
  const vendors = known.length > 1 ? known.slice(0, mostCompared) : withRoom(all, first)
  const one = (id: Parameter) => vendors.find((vendor) => vendor.id === id)?.id
  const left = one(query.left) ?? vendors.find(({ id }) => id !== one(query.right))?.id ?? ''
  const right = pick(one(query.right), left) ?? vendors.find(({ id }) => id !== left)?.id ?? ''
  return { vendors, left, right, asked: known.length > 1 ? known.map(({ id }) => id) : [] }
}

/** As many as stand side by side, in their order. */
function withRoom<Vendor extends { readonly id: string }>(all: readonly Vendor[], first: readonly string[]) {
  const others = all.map(({ id }) => id).filter((id) => !first.includes(id))
  const room = [...first, ...others].slice(0, mostCompared)
  return all.filter(({ id }) => room.includes(id))
}

/** The same vendor twice is no comparison. */
const pick = (id: string | undefined, other: string) => (id === other ? undefined : id)
