import 'server-only'
import type { Member } from '@/lib/access/viewer'
import { may } from '@/lib/access/permissions'
import { signedInBy } from '@/lib/auth/sign-in'
import { onInboxNews, stopInboxNews, type InboxNews } from '@/lib/data/inbox-news'
import { memberIn } from '@/lib/member-session'
import { draining, onDraining } from './draining'

/** The most streams of one person and of this process. */
export const streams = { person: 6, process: 500 } as const

/** Between two heartbeats, each of which reads anew who listens, ms. */
const beat = 10_000
/** News that come within this time go out together, ms. */
const together = 100
/** The most ids of one kind that are named; more are `many`. */
const most = 200

// Next bundles this file more than once; the process counts once all the same.
const state = globalThis as { seamGaugeStreams?: Set<Stream> }
const open = (): Set<Stream> => (state.seamGaugeStreams ??= new Set())

/** Whether one more stream may open for a person. */
export function hasRoom(userId: string): boolean {
  const theirs = [...open()].filter((stream) => stream.member.userId === userId).length
  return !draining() && open().size < streams.process && theirs < streams.person
}

/**
 * A stream of server-sent events for one member: `submissions`, `change`, `export` and `presence`, each with ids of their
 * workspace alone (or `many`), `conflict` where a change of theirs stands, and `gap` where news were missed. Who listens is read anew before anything is passed on
 * and every 10 s: once their session, membership or rank is another, it says `end` and closes. It holds no connection to
 * the database.
 * @param headers of the request, by which its session is read again
 * @param signal of the request: it closes with it
 */
export function inboxStream(member: Member, headers: Headers, signal: AbortSignal): ReadableStream<Uint8Array> {
  let stream: Stream | undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      stream = new Stream(member, new Headers(headers), controller)
      signal.addEventListener('abort', () => stream?.close(), { once: true })
      if (signal.aborted) stream.close()
    },
    cancel: () => stream?.close(),
  })
}

/** The most writes that wait for somebody who does not read. */
const unread = 200

const utf8 = new TextEncoder()
type Kind = Extract<InboxNews, { workspaceId: string; ids: unknown }>['of']

class Stream {
  #waiting = new Map<Kind | 'gap', Set<string> | null>()
  #timer: NodeJS.Timeout | undefined
  #flushing: Promise<void> | null = null
  #closed = false
  readonly #beat: NodeJS.Timeout
  readonly #ends: readonly (() => void)[]

  constructor(
    readonly member: Member,
    private readonly headers: Headers,
    private readonly controller: ReadableStreamDefaultController<Uint8Array>,
  ) {
    open().add(this)
    this.#write('retry: 2000\n: open\n\n')
    this.#ends = [onInboxNews((news) => this.#hear(news)), onDraining(() => this.close())]
    this.#beat = setInterval(() => void this.#pass(), beat).unref()
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    clearInterval(this.#beat)
    clearTimeout(this.#timer)
    for (const end of this.#ends) end()
    open().delete(this)
    if (draining() && open().size === 0) stopInboxNews()
    try {
      this.controller.close()
    } catch {
      // Whoever read it has gone already.
    }
  }

  #hear(news: InboxNews): void {
    if (news.of === 'gap') return this.#wait('gap', null)
    if (news.of === 'session') return void (news.userId === this.member.userId && this.#pass())
    if (news.workspaceId !== this.member.workspaceId) return
    if (news.of === 'member') return void (news.userId === this.member.userId && this.#pass())
    if (news.of === 'conflict' && news.userId !== this.member.userId) return
    this.#wait(news.of, news.ids)
  }

  #wait(kind: Kind | 'gap', ids: readonly string[] | null): void {
    const before = this.#waiting.get(kind)
    const all = before === null || ids === null ? null : new Set([...(before ?? []), ...ids])
    this.#waiting.set(kind, all !== null && all.size > most ? null : all)
    this.#timer ??= setTimeout(() => void this.#pass(), together).unref()
  }

  /** Passes on what waits, one after another, so that nothing goes out that was asked about before it happened. */
  #pass(): Promise<void> {
    this.#flushing = (this.#flushing ?? Promise.resolve()).then(() => this.#flush())
    return this.#flushing
  }

  async #flush(): Promise<void> {
    if (this.#closed) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    const isStill = await this.#isStill()
    if (this.#closed) return
    if (isStill === null) return this.close()
    if (!isStill) {
      this.#write('event: end\ndata: {}\n\n')
      return this.close()
    }
    const said = waiting.map(([kind, ids]) => `event: ${kind}\ndata: ${JSON.stringify(dataOf(ids))}\n\n`)
    this.#write(said.join('') || ': still here\n\n')
  }

  /** Whether whoever opened it is still who they were; null where that cannot be told now, and then nothing is. */
  async #isStill(): Promise<boolean | null> {
    try {
      const person = await signedInBy(this.headers)
      const now = person && person.userId === this.member.userId ? await memberIn(person) : null
      const same = now?.workspaceId === this.member.workspaceId && now.rank === this.member.rank
      return same && may(this.member, 'submissions.read')
    } catch {
      return null
    }
  }

  #write(text: string): void {
    try {
      // Somebody who does not read any more is not written to for ever.
      if ((this.controller.desiredSize ?? 0) < -unread) return this.close()
      this.controller.enqueue(utf8.encode(text))
    } catch {
      this.close()
    }
  }
}

const dataOf = (ids: ReadonlySet<string> | null) => (ids === null ? { many: true } : { ids: [...ids] })
