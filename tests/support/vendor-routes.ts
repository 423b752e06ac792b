import { randomUUID } from 'node:crypto'
import { useJar } from './cookie-jar'
import { begun } from './factories'
import { added } from './vendors'

export type Fields = Readonly<Record<string, string>>

/** Addresses differ, so that limits of one network stay far away. */
export const network = () => ({
  'x-forwarded-for': `10.2.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
})

export const locationOf = (response: Response) => response.headers.get('location') ?? ''

/** The parts of an address that name a vendor, as Next hands them to a route. */
export const vendorAt = (assessment: string, vendor: string) => ({ params: Promise.resolve({ assessment, vendor }) })

/** The fields of the forms, as a person fills them. */
export const vendorForm = (more: Fields = {}): Fields => ({
  ...{ opId: randomUUID(), name: 'Demo Vendor', claim: 'combined', price: '' },
  ...more,
})

export const answerForm = (more: Fields = {}): Fields => ({
  ...{
    opId: randomUUID(),
    question: 'v_bench',
    call: '1',
    option: 'just_me',
    note: '',
    evidence: '',
    baseVersion: '0',
  },
  ...more,
})

export const linkForm = (more: Fields = {}): Fields => ({
  ...{ opId: randomUUID(), asker: 'Demo Buyer', days: '30' },
  ...more,
})

/** An assessment whose key alone is in the browser in use from here on. */
export async function held() {
  const own = await begun(new Date())
  const jar = useJar()
  jar.set(`sg-${own.id}`, own.key)
  return { ...own, jar }
}

/** A vendor in the browser in use, and where it stands. */
export async function inThisBrowser() {
  const own = await held()
  const vendor = await added(own.viewer, {}, new Date())
  return { ...own, vendor, page: `/a/${own.id}/vendors/${vendor}`, here: vendorAt(own.id, vendor) }
}
