import { afterAll, beforeAll } from 'vitest'
import { startJobs, type Jobs } from '@/lib/jobs/start-jobs'
import type { LetterContent } from '@/lib/schemas/letter-data'
import { letterContents, place } from './letter-contents'
import { startSink, type Sink } from './mail-sink'
import { newWorkspace } from './members'
import { newId, newSlug, plant, withAsk, type Ask } from './planting'
import { plantedLink } from './submitted'

/** A worker and a mail server, from the first test of a file to its last. */
export function runningOffice() {
  let sink: Sink
  let jobs: Jobs

  beforeAll(async () => {
    sink = await startSink()
    Object.assign(process.env, { SMTP_URL: sink.url, APP_URL: place.appUrl, MAIL_FROM: place.mailFrom })
    jobs = startJobs()
  })

  afterAll(async () => {
    await jobs.stop()
    await sink.stop()
  })

  return {
    /** Every letter that the mail server took. */
    letters: () => sink.letters,

    /** The letter with this id as the mail server got it. */
    got: (id: string) => sink.letters.filter(({ headers }) => headers['message-id']?.[0] === `<${id}@gauge.example>`),
  }
}

/** Asks the database of this test file. */
export const ask: Ask = (sql, values) => withAsk(process.env.DATABASE_URL ?? '', (one) => one(sql, values))

/** What a letter of a kind says, with `text` wherever somebody could have written something. */
export const kind = (wanted: LetterContent['kind'], text?: string): LetterContent => {
  const found = letterContents(text).find((content) => content.kind === wanted)
  if (!found) throw new Error(`No letter of the kind ${wanted}`)
  return found
}

/** Somebody a link was sent to. */
export async function recipient(
  link: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
) {
  const workspaceId = await newWorkspace()
  const { id: linkId } = await plantedLink(ask, workspaceId, 'Demo link', link)
  const id = newId()
  const email = `ann-${id}@shop.example`
  const row = { id, workspace_id: workspaceId, link_id: linkId, slug: newSlug(), email, added_at: new Date() }
  await plant(ask, 'recipient', { ...row, ...more })
  return { workspaceId, linkId, recipientId: id, to: { name: null, email } }
}
