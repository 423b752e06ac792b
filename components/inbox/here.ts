import { newId } from '@/components/questionnaire/answer-queue'
import { onNews } from './news'

/** How often a tab says what it has open, how long a move waits for the next, and until a page has not left, ms. */
const [beat, settle, stays] = [15_000, 250, 3_000] as const

/** Who else has which submission of a workspace open, and what this tab has open. One of each page. */
class Here {
  private readonly tab = newId()
  private readonly listeners = new Set<() => void>()
  private names: ReadonlyMap<string, readonly string[]> = new Map()
  private current: string | null = null
  private users = 0
  private stop: (() => void) | null = null
  private moving: ReturnType<typeof setTimeout> | undefined
  private asking: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly workspaceId: string) {}

  /** The names of who else has it open; the same list until that changes. */
  at = (submission: string): readonly string[] => this.names.get(submission) ?? nobody

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    this.enter()
    return () => {
      this.listeners.delete(listener)
      this.leave()
    }
  }

  /** This tab has a submission open from now on; null for none. */
  move(submission: string | null): void {
    if (submission === this.current) return
    this.current = submission
    clearTimeout(this.moving)
    this.moving = setTimeout(() => void this.say(), settle)
  }

  private enter() {
    this.users += 1
    if (this.stop) return
    const timer = setInterval(
      () => this.current !== null && document.visibilityState === 'visible' && void this.say(),
      beat,
    )
    const deaf = onNews(this.workspaceId, (news) => {
      if (news.of !== 'presence') return
      clearTimeout(this.asking)
      this.asking = setTimeout(() => void this.ask(), 150)
    })
    window.addEventListener('beforeunload', this.leaving)
    window.addEventListener('pagehide', this.gone)
    window.addEventListener('pageshow', this.back)
    this.stop = () => {
      clearInterval(timer)
      deaf()
      window.removeEventListener('beforeunload', this.leaving)
      window.removeEventListener('pagehide', this.gone)
      window.removeEventListener('pageshow', this.back)
    }
    void this.ask()
  }

  private leave() {
    this.users -= 1
    // A component that is drawn anew comes back at once.
    setTimeout(() => {
      if (this.users > 0) return
      this.stop?.()
      this.stop = null
      this.gone()
      this.current = null
    })
  }

  /** What a page sends at its very end is lost where a worker stands between, so it is said before the next one comes. */
  private readonly leaving = () => {
    if (this.current === null) return
    clearTimeout(this.moving)
    void post({ submission: null, tab: this.tab })
    // What is opened may be a file: then this page stays.
    this.moving = setTimeout(() => void this.say(), stays)
  }

  private readonly gone = () => {
    clearTimeout(this.moving)
    if (this.current !== null) void post({ submission: null, tab: this.tab })
  }

  private readonly back = ({ persisted }: PageTransitionEvent) => persisted && void this.say()

  private async say(): Promise<void> {
    this.hear(await post({ submission: this.current, tab: this.tab }))
  }

  private async ask(): Promise<void> {
    try {
      const response = await fetch(address, { headers: { accept: 'application/json' } })
      if (response.ok) this.hear(await response.json())
    } catch {
      // Asked again at the next news.
    }
  }

  private hear(said: unknown): void {
    const here = (said as { here?: readonly { submission: string; name: string }[] } | null)?.here
    if (!here) return
    const before = this.names
    const next = new Map<string, readonly string[]>()
    for (const { submission, name } of here) next.set(submission, [...(next.get(submission) ?? []), name])
    for (const [submission, names] of next) {
      const known = before.get(submission)
      if (known?.join('\n') === names.join('\n')) next.set(submission, known)
    }
    this.names = next
    for (const listener of this.listeners) listener()
  }
}

const address = '/studio/inbox/presence'
const nobody: readonly string[] = []

async function post(body: object): Promise<unknown> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), keepalive: true })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

const workspaces = new Map<string, Here>()

/** Who is where in a workspace, for this page. */
export function hereIn(workspaceId: string): Here {
  const here = workspaces.get(workspaceId) ?? new Here(workspaceId)
  workspaces.set(workspaceId, here)
  return here
}
