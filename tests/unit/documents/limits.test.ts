import { cpSync, readdirSync, readlinkSync, readFileSync, symlinkSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { documentOf } from '@/lib/documents/document-of'
import { Drawer, type Limits } from '@/lib/documents/pdf/drawer'
import { NotDrawn } from '@/lib/documents/pdf/not-drawn'
import { orderOf } from '@/lib/documents/pdf/order-of'
import { queue } from '@/lib/documents/pdf/queue'
import { temporaryFolder } from '@/tests/support/temporary-folder'
import { standard } from './cases'

const order = (text = 'Quay') =>
  orderOf({ title: text, day: '2026-11-21', columns: 2, parts: documentOf(standard({ businessName: text })) }, 'a4')

const drawers: Drawer[] = []
function drawer(limits: Partial<Limits> = {}, root = process.cwd()): Drawer {
  const made = new Drawer(root, { milliseconds: 30_000, megabytes: 1024, ...limits })
  drawers.push(made)
  return made
}

afterEach(() => drawers.splice(0).forEach((one) => one.stop()))

/** The sockets a process holds. */
const sockets = (pid: number) =>
  readdirSync(`/proc/${pid}/fd`)
    .map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`)
      } catch {
        return ''
      }
    })
    .filter((target) => target.startsWith('socket:'))

describe('the program that draws', () => {
  it('opens no connection while it draws, not even where the text asks for one', async () => {
    const made = drawer()
    await made.draw(order())
    const pid = made.pid ?? 0
    const before = sockets(pid)
    const seen = new Set<string>()
    const looking = setInterval(() => sockets(pid).forEach((socket) => seen.add(socket)), 1)
    for (const text of ['#import "@preview/cetz:0.3.0"', '#image("http://127.0.0.1:9/x.png")', 'Quay']) {
      await made.draw(order(text))
    }
    clearInterval(looking)
    // The one there is leads to us, and is none of the network's.
    expect([...seen].sort()).toEqual([...before].sort())
    const network = ['tcp', 'tcp6', 'udp', 'udp6', 'raw'].map((kind) =>
      readFileSync(`/proc/${pid}/net/${kind}`, 'utf8'),
    )
    for (const socket of seen) expect(network.join('\n')).not.toContain(` ${/\d+/.exec(socket)?.[0]} `)
  })

  it('is given nothing of the environment', async () => {
    const made = drawer()
    await made.draw(order())
    expect(readFileSync(`/proc/${made.pid}/environ`, 'utf8').split('\0').filter(Boolean)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^(DATABASE_URL|APP_URL|PATH)=/)]),
    )
  })

  it('is stopped when a document takes too long or too much, and another one draws the next', async () => {
    const hurried = drawer({ milliseconds: 1 })
    await expect(hurried.draw(order())).rejects.toMatchObject({ why: 'exceeded' })
    const small = drawer({ megabytes: 1 })
    await expect(small.draw(order())).rejects.toMatchObject({ why: 'exceeded' })
    expect(small.pid).toBeUndefined()
    Object.assign(small.limits, { megabytes: 1024 })
    expect((await small.draw(order())).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('says so where this machine has none', async () => {
    const root = temporaryFolder()
    cpSync('lib/documents/pdf', path.join(root, 'lib/documents/pdf'), { recursive: true })
    mkdirSync(path.join(root, 'node_modules'))
    for (const name of ['@fontsource', 'dejavu-fonts-ttf']) {
      symlinkSync(path.resolve('node_modules', name), path.join(root, 'node_modules', name))
    }
    await expect(drawer({}, root).draw(order())).rejects.toMatchObject({ why: 'unavailable' })
  })

  it('is refused what is larger than any report', () => {
    expect(() => order('a'.repeat(1_000_000))).toThrow(NotDrawn)
  })
})

describe('the queue', () => {
  it('lets so many work and so many wait, and sends the next away at once', async () => {
    let working = 0
    let most = 0
    const finish: (() => void)[] = []
    const inTurn = queue(['one', 'two'], 3)
    const work = () =>
      inTurn(async () => {
        most = Math.max(most, (working += 1))
        await new Promise<void>((resolve) => finish.push(resolve))
        working -= 1
      })
    const taken = Array.from({ length: 5 }, work)
    await expect(work()).rejects.toMatchObject({ why: 'busy' })
    while (finish.length > 0) {
      finish.shift()?.()
      await new Promise(setImmediate)
    }
    await Promise.all(taken)
    expect(most).toBe(2)
    await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await inTurn((worker) => Promise.resolve(worker))).toMatch(/one|two/)
  })
})
