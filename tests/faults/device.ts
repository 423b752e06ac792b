import type { Op } from '@/components/questionnaire/answer-queue'
import { createSender, type Sender } from '@/components/questionnaire/answer-sender'
import { Unheard, type Reply } from '@/components/questionnaire/sender-means'
import type { Question } from '@/lib/engine/types'
import type { Holder } from '@/tests/support/saving-client'
import { MemoryShelf } from '@/tests/support/memory-shelf'
import type { Ledger } from './ledger'

/** How a server answered saves, other than with 200: status to count. */
export type Answers = Map<string, number>

/**
 * A browser with our own sender in it, over HTTP. It writes into the ledger only what it has read to the end, and says
 * "saved" in the status region only when the sender does.
 */
export class Device {
  readonly sender: Sender
  readonly answers: Answers = new Map()
  /** How often "saved" was said while something given on this device was not acknowledged. */
  premature = 0
  private readonly given = new Map<string, string>()
  private readonly acknowledged = new Map<string, unknown>()
  private turn = Math.floor(Math.random() * 1000)

  constructor(
    readonly name: string,
    private readonly origin: () => string,
    private readonly holder: Holder,
    private readonly questions: readonly Question[],
    private readonly ledger: Ledger,
  ) {
    const shelf = new MemoryShelf().hold({ dead: false })
    this.sender = createSender({ post: (ops) => this.post(ops), say: (line) => this.hear(line), shelf })
  }

  /** Gives an answer to the next question. */
  async choose(): Promise<void> {
    this.turn += 1
    const question = this.questions[this.turn % this.questions.length]
    const option = question?.options[Math.floor(this.turn / this.questions.length) % question.options.length]
    if (!question || !option) throw new Error('There is no question to answer')
    this.given.set(question.id, option.id)
    await this.sender.save(question.id, option.id)
  }

  /** Sends until the server has everything, or `until` says that it is enough. */
  async send(until: () => boolean = () => false): Promise<void> {
    while (!(await this.sender.flush()) && !until()) await new Promise((resolve) => setTimeout(resolve, 25))
  }

  private hear(line: string) {
    const behind = [...this.given].some(([question, value]) => this.acknowledged.get(question) !== value)
    if (line.startsWith('Saved') && behind) this.premature += 1
  }

  private async post(ops: readonly Op[]): Promise<Reply> {
    this.ledger.sends(this.name, ops)
    const response = await fetch(`${this.origin()}/a/${this.holder.id}/answers`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', cookie: this.holder.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ops }),
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null)
    const text = await response?.text().catch(() => null)
    if (!response || text === null || text === undefined) throw new Unheard()
    if (response.status !== 200) {
      const answer = `${response.status}${response.headers.has('retry-after') ? ' with Retry-After' : ''}`
      this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1)
      throw new Error(`The save was answered ${answer}`)
    }
    const reply = JSON.parse(text) as Reply
    this.ledger.acknowledge(this.name, this.holder.id, ops, reply.results)
    for (const { questionId, value } of ops) this.acknowledged.set(questionId, value)
    return reply
  }
}
