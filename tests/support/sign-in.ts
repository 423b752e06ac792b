import { randomUUID } from 'node:crypto'
import { db } from '@/lib/data/db'
import { useJar, type CookieJar } from './cookie-jar'
import { formPost } from './requests'
import { network } from './vendor-routes'
import { sessionCookie } from './members'

/** A form of the browser in use, with its cookies, as a browser sends it without a script. */
export function sentBy(jar: CookieJar, fields: Readonly<Record<string, string>>, headers: HeadersInit = network()) {
  const cookie = jar.getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
  const request = formPost(fields, headers)
  request.headers.set('cookie', cookie.join('; '))
  return request
}

/** A browser that somebody is signed in with, from here on in use. */
export async function signedInJar(userId: string): Promise<CookieJar> {
  const jar = useJar()
  const { name, value } = await sessionCookie(userId)
  jar.set(name, value)
  jar.sends.set('cookie', `${name}=${encodeURIComponent(value)}`)
  return jar
}

/** What stands in the last letter of a kind to an address. */
export async function keyIn(kind: 'sign-in' | 'invitation', toEmail: string): Promise<string> {
  const letter = await db().letter.findFirst({
    where: { kind, toEmail },
    orderBy: { createdAt: 'desc' },
    select: { data: true },
  })
  return (letter?.data as { token?: string } | undefined)?.token ?? ''
}

/** An address nobody has. */
export const anyEmail = () => `${randomUUID().slice(0, 12)}@mail.test`
