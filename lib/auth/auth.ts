import 'server-only'
import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { authStore } from '@/lib/data/auth-store'
import { writeSignInLetter } from '@/lib/data/sign-in-letters'
import { env } from '@/lib/env'
import { admission } from './admission'

/** Minutes for which a sign-in link works (UX §C1). */
export const signInMinutes = 15
/** The fewest characters of a password. */
const passwordLeast = 12
const day = 24 * 60 * 60

/**
 * Better Auth as we run it: no address of its own is served, our handlers ask it. It keeps users, sessions, passwords and
 * sign-in links; who belongs to which workspace is ours (docs/decisions/026). Nobody signs up: people come by setup or by
 * an invitation.
 */
function make() {
  const { APP_URL, AUTH_SECRET } = env()
  const https = APP_URL.startsWith('https:')
  return betterAuth({
    appName: 'Seam Gauge',
    baseURL: APP_URL,
    secret: AUTH_SECRET,
    database: authStore(),
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Ours count all ways in, and these would count none that we ask for ourselves.
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLeast, maxPasswordLength: 256 },
    session: {
      expiresIn: 30 * day,
      updateAge: day,
      additionalFields: { workspaceId: { type: 'string', required: false, input: false } },
    },
    advanced: {
      useSecureCookies: false,
      // The prefix makes a browser refuse the cookie from any other host or from an unencrypted page.
      cookies: { session_token: { name: https ? '__Host-sg-session' : 'sg-session' } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      magicLink({
        expiresIn: signInMinutes * 60,
        storeToken: 'hashed',
        disableSignUp: true,
        sendMagicLink: ({ email, token }) => writeSignInLetter(email, token, new Date()),
      }),
      admission(),
    ],
  })
}

let made: ReturnType<typeof make> | undefined

/** The one instance of this process, made on first use, so that a build needs no database. */
export const auth = (): ReturnType<typeof make> => (made ??= make())
