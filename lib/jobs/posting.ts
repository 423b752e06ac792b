import 'server-only'
import nodemailer from 'nodemailer'
import type { Letter } from '@/lib/letters/part'
import { htmlOf } from '@/lib/letters/html-of'
import { textOf } from '@/lib/letters/text-of'
import { oneLine } from '@/lib/letters/clean'
import type { DueLetter } from '@/lib/data/letter-sending'
import { headersOf } from './headers'

/** Hands letters over to a mail server. */
export type Post = {
  /** @throws what the server or the way to it said */
  readonly send: (due: Pick<DueLetter, 'id' | 'to' | 'date'>, letter: Letter) => Promise<void>
  readonly close: () => void
}

/** Milliseconds: a server that does not answer holds up the others for so long at most. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 }

/**
 * One connection to a mail server. Each letter goes to one address, from ours, and the same letter is the same message
 * each time: its id and date are made from its row (Trust §5 Outbox).
 * @param smtpUrl as `smtp://user:password@host:port`
 */
export function post(smtpUrl: string, from: string, appUrl: string): Post {
  const transport = nodemailer.createTransport({
    ...{ url: smtpUrl, pool: true, maxConnections: 1, maxRecipients: 1, ...patience },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return {
    send: async (due, letter) => {
      const to = { name: oneLine(due.to.name ?? '', 120), address: due.to.email }
      await transport.sendMail({
        from: { name: oneLine(letter.from, 120), address: from },
        to,
        envelope: { from, to: due.to.email },
        ...(letter.replyTo ? { replyTo: { name: '', address: letter.replyTo } } : {}),
        subject: oneLine(letter.subject),
        text: textOf(letter),
        html: htmlOf(letter),
        ...headersOf(due, letter, appUrl),
      })
    },
    close: () => transport.close(),
  }
}
