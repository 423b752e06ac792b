/** Asks again when it is told to, with a rest between two requests, and passes on no answer that is older than another. */
export class Sparingly<Said> {
  private timer: ReturnType<typeof setTimeout> | undefined
  private askedAt = Number.NEGATIVE_INFINITY
  private asked = 0
  private answered = 0
  private stopped = false

  /** @param pause what is told within it is one, ms. @param rest how long from one request to the next, ms */
  constructor(
    private readonly request: () => Promise<Said | null>,
    private readonly pass: (said: Said) => void,
    private readonly rest = 2_000,
    private readonly pause = 200,
  ) {}

  /** Something changed: what is known is asked anew, soon. */
  ask(): void {
    if (this.timer !== undefined || this.stopped) return
    const wait = Math.max(this.pause, this.askedAt + this.rest - Date.now())
    this.timer = setTimeout(() => void this.run(), wait)
  }

  /** Asks no more, and passes nothing on. */
  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private async run(): Promise<void> {
    // Before the answer is there: what changes meanwhile may not be in it.
    this.timer = undefined
    this.askedAt = Date.now()
    const number = (this.asked += 1)
    const said = await this.request()
    if (said === null || this.stopped || number < this.answered) return
    this.answered = number
    this.pass(said)
  }
}
