import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import type { Op } from '@/components/questionnaire/answer-queue'
import { createSender, type Sender } from '@/components/questionnaire/answer-sender'
import { Gone, Unheard, type Reply } from '@/components/questionnaire/sender-means'
import { saveAnswers } from '@/lib/data/answers'
import { getAssessment, startAssessment } from '@/lib/data/assessments'
import { currentRubric } from '@/lib/rubric/rubrics'
import { parseAnswerOps } from '@/lib/schemas/answer-ops'
import { isRefusal } from '@/lib/schemas/refusal'
import { MemoryShelf } from '@/tests/support/memory-shelf'
import { viewerOf } from '@/tests/support/viewer'
import type { Ledger } from './ledger'
import { World, type Finding } from './world'

const asked = ['business_size', 'product_stage'] as const
type Asked = (typeof asked)[number]

const { rubric } = currentRubric
const choices = (question: Asked) => rubric.questions.find(({ id }) => id === question)!.options.slice(0, 3)

/** One of two devices on an assessment: our own sender and queue, and the database behind a schedule. */
class Scheduled {
  private readonly shelf = new MemoryShelf()
  private life = { dead: false }
  private offline = false
  sender: Sender

  constructor(
    private readonly name: string,
    private readonly assessment: string,
    private readonly ledger: Ledger,
    private readonly turn: (label: string) => Promise<void>,
  ) {
    this.sender = this.open()
  }

  choose(question: Asked, option: number) {
    const value = choices(question)[option]?.id ?? null
    void this.sender.save(question, value).then(() => this.sender.flush())
  }

  connect(online: boolean) {
    this.offline = !online
    if (online) void this.sender.flush()
  }

  /** The page dies as it stands and is drawn anew from the server. */
  async reload() {
    this.life.dead = true
    this.life = { dead: false }
    this.sender = this.open()
    const [sender, life] = [this.sender, this.life]
    await sender.ready
    if (this.offline) return asked.forEach((question) => sender.show(question))
    const draft = await getAssessment(viewerOf(this.assessment))
    if (life.dead) return
    for (const question of asked) {
      const version = draft?.versions[question] ?? 0
      sender.open(question, version, { value: draft?.answers[question], failed: false, conflict: null })
      this.ledger.sees(this.name, this.assessment, question, version)
      sender.show(question)
    }
  }

  /** Sends all that is left. */
  async settle() {
    this.offline = false
    for (let left = 50; left > 0 && !((await this.sender.flush()) && this.sender.isEmpty()); left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    this.life.dead = true
  }

  private open(): Sender {
    const life = this.life
    const post = async (ops: readonly Op[]): Promise<Reply> => {
      if (life.dead) throw new Gone()
      this.ledger.sends(this.name, ops)
      await this.turn(`${this.name} sends`)
      if (this.offline) throw new Unheard()
      const reply = await this.take(ops)
      await this.turn(`${this.name} hears`)
      if (life.dead) throw new Gone()
      if (this.offline) throw new Unheard()
      this.ledger.acknowledge(this.name, this.assessment, ops, reply.results)
      return reply
    }
    // What an earlier page of this device left behind is due at once: its clock is ahead.
    return createSender({ post, say: () => undefined, shelf: this.shelf.hold(life), now: () => (clock += 1000) })
  }

  private async take(ops: readonly Op[]): Promise<Reply> {
    const sent = parseAnswerOps(rubric, { ops })
    if (isRefusal(sent)) throw new Error(sent.message)
    const results = await saveAnswers(viewerOf(this.assessment), sent.ops, new Date())
    if (isRefusal(results)) throw new Error(results.message)
    const told = JSON.parse(JSON.stringify(results)) as Reply['results']
    return { results: told, next: '/', savedAt: new Date().toISOString(), seq: 0 }
  }
}

let clock = 1_795_000_000_000

type Real = { readonly devices: readonly [Scheduled, Scheduled] }
type Command = fc.AsyncCommand<object, Real>

/** Commands start something and do not wait for it: when it goes on is for the schedule to say. */
const command = (label: string, act: (real: Real) => void | Promise<void>): Command => ({
  check: () => true,
  run: async (_model, real) => void act(real),
  toString: () => label,
})

const which = fc.constantFrom(0 as const, 1 as const)
const chooses = fc
  .tuple(which, fc.constantFrom(...asked), fc.nat(2))
  .map(([device, question, option]) =>
    command(`${device} chooses ${question} ${option}`, ({ devices }) => devices[device].choose(question, option)),
  )

// Answers are given more often than connections are lost.
const commands = [
  ...[chooses, chooses, chooses],
  which.map((device) => command(`${device} reloads`, ({ devices }) => devices[device].reload())),
  fc
    .tuple(which, fc.boolean())
    .map(([device, online]) =>
      command(`${device} goes ${online ? 'online' : 'offline'}`, ({ devices }) => devices[device].connect(online)),
    ),
]

/** Two devices answer, reload and lose their connection in so many random orders (Trust §1.2, R5). */
export async function interleave(times: number): Promise<Finding> {
  const world = await World.open()
  process.env.DATABASE_URL = world.databaseUrl
  try {
    let unsettled = 0
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.commands(commands, { maxCommands: 12, size: 'max' }),
        async (schedule, given) => {
          const hash = new Uint8Array(createHash('sha256').update(randomBytes(32)).digest())
          const { id } = await startAssessment(rubric.id, hash, new Date())
          let settling = false
          const turn = async (label: string) => void (settling || (await schedule.schedule(Promise.resolve(), label)))
          const device = (name: string) => new Scheduled(`${name} of ${id}`, id, world.ledger, turn)
          const devices = [device('one'), device('two')] as const
          await fc.scheduledModelRun(schedule, () => ({ model: {}, real: { devices } }), given)
          settling = true
          const rest = Promise.all(devices.map((one) => one.settle()))
          await schedule.waitFor(rest)
          unsettled += devices.filter(({ sender }) => !sender.isEmpty()).length
        },
      ),
      { numRuns: times, endOnFailure: true },
    )
    const told = world.ledger.acknowledged.filter((entry) => entry.told !== undefined).length
    return await world.finding('devices', `${times} interleavings of two devices`, {
      also: { 'devices with something unsent': unsettled },
      notes: [`${told} conflicts were told`],
    })
  } finally {
    await world.close()
  }
}
