type Cookie = { readonly name: string; readonly value: string }
type Attributes = Readonly<Record<string, unknown>>

/** What one browser keeps, and the attributes each cookie was last set with. */
export class CookieJar {
  private readonly held = new Map<string, string>()
  readonly attributes = new Map<string, Attributes>()
  /** The other headers of its requests. */
  readonly sends = new Headers()

  get = (name: string): Cookie | undefined => {
    const value = this.held.get(name)
    return value === undefined ? undefined : { name, value }
  }

  has = (name: string): boolean => this.held.has(name)

  getAll = (): Cookie[] => [...this.held].map(([name, value]) => ({ name, value }))

  set = (name: string, value: string, attributes: Attributes = {}): void => {
    this.attributes.set(name, attributes)
    if (attributes.maxAge === 0) this.held.delete(name)
    else this.held.set(name, value)
  }
}

let current = new CookieJar()

/** From here on, requests come from this browser; a new one unless told. */
export function useJar(jar = new CookieJar()): CookieJar {
  current = jar
  return jar
}

/** Stands in for `next/headers` where there is no request: `vi.mock('next/headers', () => import('…/cookie-jar'))`. */
export const cookies = () => Promise.resolve(current)
export const headers = () => Promise.resolve(current.sends)
