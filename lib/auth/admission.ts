import 'server-only'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * Lets in somebody who has shown who they are in a way of ours: by the setup code or by the key of an invitation. It can
 * be asked from our own code alone; no address leads to it.
 */
export const admission = () =>
  ({
    id: 'admission',
    endpoints: {
      admit: createAuthEndpoint(
        '/admit',
        { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
          const session = user && (await ctx.context.internalAdapter.createSession(user.id))
          if (!session) return ctx.json({ admitted: false })
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ admitted: true })
        },
      ),
    },
  }) satisfies BetterAuthPlugin
