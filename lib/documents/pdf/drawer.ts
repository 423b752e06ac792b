import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fonts } from './fonts'
import { NotDrawn } from './not-drawn'
import type { Order } from './order-of'

type Reply = { readonly pdf: Uint8Array } | { readonly problem: string }

/** The most that one document may take. */
export type Limits = { readonly milliseconds: number; readonly megabytes: number }

/** How a process says that this machine has no program to draw with. */
const UNAVAILABLE = 69
const LOOK_EVERY = 50
const PAGE = 4096
const MEGABYTE = 2 ** 20

const folder = (root: string) => path.join(/* turbopackIgnore: true */ root, 'lib/documents/pdf')

/**
 * One process that draws, one document at a time. It knows nothing of the environment, so it has no secret to lose; it is
 * killed when a document takes more than the limits, and another one starts with the next.
 */
export class Drawer {
  #child: ChildProcess | undefined

  constructor(
    readonly root: string,
    readonly limits: Limits,
  ) {}

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** @throws NotDrawn */
  draw(order: Order): Promise<Buffer> {
    const child = (this.#child ??= this.#start())
    return new Promise((resolve, reject) => {
      const give = (problem: NotDrawn) => {
        end()
        this.stop()
        reject(problem)
      }
      const onMessage = (reply: Reply) => {
        end()
        if ('pdf' in reply) resolve(Buffer.from(reply.pdf))
        else reject(new NotDrawn('broken', reply.problem))
      }
      const onExit = (code: number | null) =>
        give(
          code === UNAVAILABLE
            ? new NotDrawn('unavailable', 'There is no program for PDF on this machine.')
            : new NotDrawn('broken', `The program that draws ended (${code}).`),
        )
      const onError = (error: Error) => give(new NotDrawn('broken', error.message))
      const late = setTimeout(
        () => give(new NotDrawn('exceeded', `A PDF took over ${this.limits.milliseconds} ms.`)),
        this.limits.milliseconds,
      )
      const look = setInterval(() => {
        if (megabytesOf(child.pid) > this.limits.megabytes) {
          give(new NotDrawn('exceeded', `A PDF took over ${this.limits.megabytes} MB.`))
        }
      }, LOOK_EVERY)
      const end = () => {
        clearTimeout(late)
        clearInterval(look)
        child.off('message', onMessage).off('exit', onExit).off('error', onError)
      }
      child.on('message', onMessage).on('exit', onExit).on('error', onError)
      child.send(order)
    })
  }

  /** Ends the process at once. The next document starts another. */
  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  #start(): ChildProcess {
    const child = fork(/* turbopackIgnore: true */ path.join(folder(this.root), 'compiler.mjs'), [], {
      env: { NODE_ENV: 'production' },
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    // A server that ends does not wait for it; it ends by itself when it is let go of.
    child.unref()
    child.channel?.unref()
    child.on('error', () => undefined)
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined
    })
    child.send({ template: readFileSync(path.join(folder(this.root), 'report.typ'), 'utf8'), fonts: fonts(this.root) })
    return child
  }
}

/** What a process holds in memory; 0 where it cannot be told. */
export function megabytesOf(pid: number | undefined): number {
  try {
    const resident = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]
    return (Number(resident) * PAGE) / MEGABYTE
  } catch {
    return 0
  }
}
