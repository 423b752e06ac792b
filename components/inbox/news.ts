/** What happened to something of this workspace. `ids` is null where they are too many to be named, or some were missed. */
export type News =
  | {
      readonly of: 'submissions' | 'change' | 'export' | 'presence' | 'conflict'
      readonly ids: readonly string[] | null
    }
  /** Whoever looks at this page may not any more, or is somebody else now. */
  | { readonly of: 'end' }

type Listener = (news: News) => void

const kinds = ['submissions', 'change', 'export', 'presence', 'conflict'] as const
/** How long a hidden page listens on, and how long after a refusal it asks again, ms. */
const [hiddenFor, refusedFor] = [20_000, 30_000] as const

/** Tells what changes in one workspace, on one stream however many listen. A page that nobody sees lets go of it. */
class NewsStream {
  private readonly listeners = new Set<Listener>()
  private source: EventSource | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private ended = false
  /** A stream that opens again has missed something. */
  private opened = false

  constructor(private readonly workspaceId: string) {}

  on(listener: Listener): () => void {
    this.listeners.add(listener)
    if (this.listeners.size === 1) this.begin()
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) this.stop()
    }
  }

  private begin() {
    document.addEventListener('visibilitychange', this.seen)
    window.addEventListener('pagehide', this.leave)
    window.addEventListener('pageshow', this.seen)
    this.seen()
  }

  private stop() {
    document.removeEventListener('visibilitychange', this.seen)
    window.removeEventListener('pagehide', this.leave)
    window.removeEventListener('pageshow', this.seen)
    this.leave()
  }

  private readonly leave = () => {
    clearTimeout(this.timer)
    this.source?.close()
    this.source = null
  }

  private readonly seen = () => {
    clearTimeout(this.timer)
    if (document.visibilityState === 'hidden') this.timer = setTimeout(this.leave, hiddenFor)
    else if (!this.source && !this.ended) this.open()
  }

  private open() {
    const source = new EventSource(`/studio/inbox/events?workspace=${encodeURIComponent(this.workspaceId)}`)
    this.source = source
    source.addEventListener('open', () => {
      if (this.opened) this.missed()
      this.opened = true
    })
    source.addEventListener('gap', () => this.missed())
    for (const of of kinds) source.addEventListener(of, ({ data }) => this.tell({ of, ids: idsIn(String(data)) }))
    source.addEventListener('end', () => {
      this.ended = true
      this.leave()
      this.tell({ of: 'end' })
    })
    source.addEventListener('error', () => {
      // Where the browser does not try again by itself, it was refused.
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return
      this.leave()
      this.timer = setTimeout(this.seen, refusedFor)
    })
  }

  private missed() {
    for (const of of kinds) this.tell({ of, ids: null })
  }

  private tell(news: News) {
    for (const listener of this.listeners) listener(news)
  }
}

function idsIn(data: string): readonly string[] | null {
  try {
    const said = JSON.parse(data) as { ids?: unknown }
    return Array.isArray(said.ids) ? said.ids.filter((id) => typeof id === 'string') : null
  } catch {
    return null
  }
}

const streams = new Map<string, NewsStream>()

/** Hears what changes in a workspace from now on, by one stream of this page. @returns the call that ends it */
export function onNews(workspaceId: string, listener: Listener): () => void {
  const stream = streams.get(workspaceId) ?? new NewsStream(workspaceId)
  streams.set(workspaceId, stream)
  return stream.on(listener)
}
