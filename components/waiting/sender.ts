import { retryDelay } from '@/components/questionnaire/retry-delay'
import type { Shelf } from './shelf'
import { undoOf, type UndoAfter } from './undo-after'
import { isAway, isPlain, isUnheard, type Answer, type Waiting } from './waiting'

/** What tabs of one person tell each other: that something waits or was taken off, and what was answered. */
export type WaitingNews = { readonly kept: true } | { readonly opId: string; readonly answer: Answer }

/** What a sender works with. */
export type Means = {
  readonly shelf: Shelf
  readonly post: (address: string, body: object) => Promise<Answer>
  /** Runs one at a time among all tabs of the person. */
  readonly alone?: (work: () => Promise<void>) => Promise<void>
  readonly tell?: (news: WaitingNews) => void
  /** Whether the browser has a network at all. */
  readonly online?: () => boolean
  /** Something waits from now on, all that waited is sent, or nobody is signed in who could send it. */
  readonly say?: (line: 'waits' | 'sent' | 'signed-out') => void
}

/** What somebody does: all of what waits but what this keeps of it. */
export type Doing = Omit<Waiting, 'order' | 'tried' | 'undoneBy' | 'said'>

/**
 * Sends what a person does in one workspace. With a connection it is sent at once. Where the server is not heard it is
 * kept on the device and goes again, in the order it was done, one tab at a time, under the id it was given.
 */
export class WaitingSender {
  private waiting: readonly Waiting[] = []
  private readonly listeners = new Set<() => void>()
  private readonly heard = new Map<string, (answer: Answer) => void>()
  /** What this tab could not keep: it waits in its memory alone. */
  private readonly unkept = new Set<string>()
  /** What is over: it does not come back, whatever an older look at the device says. */
  private readonly done = new Set<string>()
  /** What was sent at once and has no answer yet, and what of it was kept because the page seemed to end. */
  private readonly onWay = new Map<string, Waiting>()
  private readonly left = new Set<string>()
  private sending: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private tries = 0
  private top = 0
  private isSignedOut = false
  /** What was left on this device is there once this settles. */
  readonly ready: Promise<void>

  constructor(private readonly means: Means) {
    this.ready = this.sync().then(() => {
      if (this.unsent().length > 0) void this.flush()
    })
  }

  /** All that waits, in its order, with what was answered and nobody was told; the same list until that changes. */
  list = (): readonly Waiting[] => this.waiting

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /**
   * Sends it, or keeps it until it can be sent.
   * @param kept called once it waits
   * @returns what became of it, however long that takes
   */
  async ask(doing: Doing, kept: () => void = () => {}): Promise<Answer> {
    const order = (this.top = Math.max(this.top + 1, Date.now()))
    await this.ready
    const isFree = this.unsent().length === 0 && this.isOnline()
    const answer = isFree ? await this.postNow({ ...doing, order, tried: true }) : null
    if (answer && !isUnheard(answer)) return answer
    const heard = this.answerOf(doing.opId)
    await this.keepAt(order, doing, answer !== null)
    kept()
    return heard
  }

  /** The page may end, and what is on its way with it: the next one sends it again. */
  leave = (): void => {
    const put = [...this.onWay.values()]
    if (put.length > 0) void this.means.shelf.write({ put }).catch(() => undefined)
    for (const { opId } of put) this.left.add(opId)
  }

  private async postNow(one: Waiting): Promise<Answer> {
    this.onWay.set(one.opId, one)
    const answer = await this.means.post(one.address, one.body)
    this.onWay.delete(one.opId)
    const wasLeft = this.left.delete(one.opId)
    if (wasLeft && !isUnheard(answer)) await this.drop([one.opId])
    return answer
  }

  /** Keeps what could not be sent. `answerOf` tells what becomes of it. */
  async keepLater(doing: Doing): Promise<void> {
    this.top = Math.max(this.top + 1, Date.now())
    await this.keepAt(this.top, doing, false)
  }

  private async keepAt(order: number, doing: Doing, tried: boolean): Promise<void> {
    await this.keep({ ...doing, order, tried })
    this.means.say?.('waits')
    void this.flush()
  }

  /** What becomes of something that waits already. */
  answerOf(opId: string): Promise<Answer> {
    const said = this.waiting.find((one) => one.opId === opId)?.said
    if (said) {
      void this.drop([opId])
      return Promise.resolve(said)
    }
    return new Promise((resolve) => this.heard.set(opId, resolve))
  }

  /**
   * Takes back a change that waits: off the list where it was never sent. One that may have arrived is sent all the same,
   * and undone after it.
   * @returns which of them; null where it does not wait
   */
  takeBack(opId: string, undo: UndoAfter): 'off' | 'after' | null {
    const one = this.waiting.find((waiting) => waiting.opId === opId && !waiting.said)
    if (!one) return null
    if (one.tried) {
      void this.keep({ ...one, undoneBy: undo })
      return 'after'
    }
    void this.drop([opId]).then(() => this.means.tell?.({ opId, answer: { gone: true } }))
    this.resolve(opId, { gone: true })
    return 'off'
  }

  /** Lets go of what was answered, once somebody was told. */
  drop = async (opIds: readonly string[]): Promise<void> => {
    for (const opId of opIds) this.done.add(opId)
    this.set(this.waiting.filter(({ opId }) => !opIds.includes(opId)))
    await this.means.shelf.write({ drop: opIds }).catch(() => undefined)
  }

  /** Sends what waits, now. @returns whether nothing waits any more */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    if (this.isSignedOut) return false
    const alone = this.means.alone ?? ((work) => work())
    this.sending ??= alone(() => this.sendAll())
      .catch(() => undefined)
      .finally(() => {
        this.sending = null
        if (this.unsent().length === 0 || this.isSignedOut) return
        this.timer = setTimeout(() => void this.flush(), retryDelay(this.tries))
        this.tries += 1
      })
    await this.sending
    return this.unsent().length === 0
  }

  /** Hears what another tab did. */
  async hear(news: WaitingNews): Promise<void> {
    if ('kept' in news) return this.sync()
    const waits = this.heard.has(news.opId)
    this.resolve(news.opId, news.answer)
    if (waits && !isPlain(news.answer)) return this.drop([news.opId])
    await this.sync()
  }

  /** Takes over what waits on this device. What is there no more was answered in another tab. */
  private async sync(): Promise<void> {
    const certain = new Set(this.waiting.map(({ opId }) => opId).filter((opId) => !this.unkept.has(opId)))
    const found = await this.means.shelf.read().catch(() => null)
    if (!found) return
    const there = new Set(found.map(({ opId }) => opId))
    const own = this.waiting.filter(({ opId }) => !certain.has(opId))
    const gone = this.waiting.filter(({ opId }) => certain.has(opId) && !there.has(opId))
    const mine = new Set(own.map(({ opId }) => opId))
    const others = found.filter(({ opId }) => !mine.has(opId) && !this.done.has(opId))
    this.set(inOrder([...others, ...own]))
    this.top = Math.max(this.top, ...this.waiting.map(({ order }) => order))
    for (const { opId } of gone) this.resolve(opId, { gone: true })
  }

  private async sendAll(): Promise<void> {
    await this.sync()
    let sent = 0
    for (;;) {
      const [next] = this.unsent()
      if (!next) break
      if (!this.isOnline()) return
      if (!next.tried) await this.keep({ ...next, tried: true })
      const answer = await this.means.post(next.address, next.body)
      if (isAway(answer)) {
        this.isSignedOut = answer.away === 'signed-out'
        if (this.isSignedOut) this.means.say?.('signed-out')
        return
      }
      this.tries = 0
      await this.answered(next.opId, answer)
      sent += 1
    }
    if (sent > 0) this.means.say?.('sent')
  }

  private async answered(opId: string, answer: Answer): Promise<void> {
    const one = this.waiting.find((waiting) => waiting.opId === opId)
    if (!one) return
    const undo = one.undoneBy && undoOf(one, one.undoneBy, answer)
    const told = this.heard.has(opId) || isPlain(answer)
    const put: readonly Waiting[] = [...(undo ? [undo] : []), ...(told ? [] : [{ ...one, said: answer }])]
    const rest = this.waiting.filter((waiting) => waiting !== one)
    if (told) this.done.add(opId)
    this.set(inOrder([...rest, ...put]))
    await this.means.shelf.write({ put, drop: told ? [opId] : [] }).catch(() => undefined)
    this.means.tell?.({ opId, answer })
    this.resolve(opId, answer)
    if (one.undoneBy && !undo) this.resolve(one.undoneBy.opId, { gone: true })
  }

  private async keep(one: Waiting): Promise<void> {
    const rest = this.waiting.filter(({ opId }) => opId !== one.opId)
    this.unkept.add(one.opId)
    this.set(inOrder([...rest, one]))
    try {
      await this.means.shelf.write({ put: [one] })
      this.unkept.delete(one.opId)
    } catch {
      // Where the browser keeps nothing, it waits in this tab.
    }
    this.means.tell?.({ kept: true })
  }

  private resolve(opId: string, answer: Answer): void {
    this.heard.get(opId)?.(answer)
    this.heard.delete(opId)
  }

  private unsent = () => this.waiting.filter(({ said }) => !said)
  private isOnline = () => this.means.online?.() ?? true

  private set(waiting: readonly Waiting[]): void {
    if (waiting.length === 0 && this.waiting.length === 0) return
    this.waiting = waiting
    for (const listener of this.listeners) listener()
  }
}

const inOrder = (waiting: readonly Waiting[]) => waiting.toSorted((one, other) => one.order - other.order)
