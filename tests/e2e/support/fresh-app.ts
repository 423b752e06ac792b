import { migrate } from '@/ops/migrate.mjs'
import { scratchDatabase } from '@/ops/scratch-database.mjs'
import { startSink, type Sink } from '../../support/mail-sink'
import { startOwn, type OwnApp } from './own-app'

/** The built app as nobody has used it yet: a database of its own, a mail server of its own, and what it prints. */
export type FreshApp = Pick<OwnApp, 'origin' | 'printed'> & { readonly sink: Sink; readonly stop: () => Promise<void> }

/** Starts one and waits until it answers. @param settings more of its environment */
export async function startFresh(settings: Readonly<Record<string, string>> = {}): Promise<FreshApp> {
  const [database, sink] = [await scratchDatabase(), await startSink()]
  await migrate({ url: database.url })
  const { origin, printed, end } = await startOwn(
    { DATABASE_URL: database.url, SMTP_URL: sink.url, ...settings },
    '/readyz',
  )
  const stop = async () => {
    await end('SIGTERM')
    await sink.stop()
    await database.stop()
  }
  return { origin, sink, printed, stop }
}
