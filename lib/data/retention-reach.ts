import 'server-only'
import type { RetentionRule } from '@/lib/schemas/retention-form'
import { Prisma } from './generated/client'

/**
 * What a retention reaches of `submission s`: all that was sent before a moment. Where it makes anonymous, what has ended
 * already names nobody, and is left as it is.
 */
export const reachedSubmissions = (workspaceId: string, does: RetentionRule['does'], before: Date): Prisma.Sql =>
  Prisma.sql`s.workspace_id = ${workspaceId} AND s.sent_at < ${before}::timestamptz
    ${does === 'anonymise' ? Prisma.sql`AND s.ended_at IS NULL` : Prisma.empty}`

/**
 * Whom of `recipient r` a retention reaches: who was put on a list before a moment, and of whom nothing is younger, no
 * letter, no visit and no submission.
 */
export const reachedPeople = (workspaceId: string, before: Date): Prisma.Sql =>
  Prisma.sql`r.workspace_id = ${workspaceId} AND r.added_at < ${before}::timestamptz
    AND NOT EXISTS (SELECT 1 FROM submission s
      WHERE s.workspace_id = r.workspace_id AND s.recipient_id = r.id AND s.sent_at >= ${before}::timestamptz)
    AND NOT EXISTS (SELECT 1 FROM visit v
      WHERE v.workspace_id = r.workspace_id AND v.recipient_id = r.id
        AND greatest(v.opened_at, v.started_at, v.submitted_at) >= ${before}::timestamptz)
    AND NOT EXISTS (SELECT 1 FROM letter l
      WHERE l.workspace_id = r.workspace_id AND l.recipient_id = r.id
        AND greatest(l.created_at, l.send_at) >= ${before}::timestamptz)`

/** Who asked for no more letters is kept by their address alone: nobody is to write to them by mistake. */
export const wantsNoLetters = Prisma.sql`r.stopped_at IS NOT NULL`
