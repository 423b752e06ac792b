import { beforeEach, describe, expect, it } from 'vitest'
import { offlineWorker, type WorkerScope } from '@/app/sw.js/offline-worker'
import { placeAt } from '@/components/offline/place'

const origin = 'http://localhost:3000'
const page = '<script src="/_next/static/chunks/0a~b-c.js"></script><link href="/_next/static/chunks/d.css">'
const sheet =
  '@font-face{src:url(../media/sans-latin-wght-normal.x.woff2)}@font-face{src:url(../media/sans-latin-ext-wght-normal.y.woff2)}'

type Listener = Parameters<WorkerScope['addEventListener']>[1]

/** A browser around the worker, with a server that can be away. */
class Browser {
  readonly kept = new Map<string, Map<string, Response>>()
  readonly asked: { path: string; credentials: string | undefined }[] = []
  server: (path: string) => Response | Promise<Response> = ordinary
  private listeners = new Map<string, Listener>()

  /** Installs a build, as a browser does that finds a new worker. */
  async install(build: string): Promise<void> {
    this.listeners = new Map()
    // The text alone goes to a browser, so the text alone is run here.
    const alone = new Function(`return (${offlineWorker})`)() as typeof offlineWorker
    alone(this.scope(), build)
    await this.tell('install')
    await this.tell('activate')
  }

  /** @returns what the worker answered with; null when it let the request pass */
  async ask(path: string, init: RequestInit = {}, mode = 'navigate', from = origin): Promise<Response | null> {
    let answer: Promise<Response> | null = null
    const request = { url: from + path, method: init.method ?? 'GET', mode }
    const preloadResponse = Promise.resolve(undefined)
    this.listeners.get('fetch')?.({
      ...{ request, preloadResponse },
      respondWith: (response: Promise<Response>) => (answer = response),
    } as unknown as Parameters<Listener>[0])
    return answer
  }

  private async tell(type: string) {
    const works: Promise<unknown>[] = []
    this.listeners.get(type)?.({
      waitUntil: (work: Promise<unknown>) => works.push(work),
    } as unknown as Parameters<Listener>[0])
    await Promise.all(works)
  }

  private scope(): WorkerScope {
    const fetch = async (asked: RequestInfo | URL, init?: RequestInit) => {
      const path = typeof asked === 'object' && 'url' in asked ? new URL(asked.url).pathname : String(asked)
      this.asked.push({ path, credentials: init?.credentials })
      return this.server(path)
    }
    const open = async (name: string) => {
      const held = this.kept.get(name) ?? new Map<string, Response>()
      this.kept.set(name, held)
      return {
        put: async (path: string, response: Response) => void held.set(path, response),
        addAll: async (paths: string[]) => {
          for (const path of paths) held.set(path, await fetch(path))
        },
      }
    }
    const match = async (asked: Request | string, { cacheName }: { cacheName: string }) => {
      const path = typeof asked === 'string' ? asked : new URL(asked.url).pathname
      return this.kept.get(cacheName)?.get(path)?.clone()
    }
    const caches = {
      open,
      match,
      keys: async () => [...this.kept.keys()],
      delete: async (name: string) => this.kept.delete(name),
    }
    return {
      ...{ fetch, caches: caches as unknown as CacheStorage, location: { origin } },
      clients: { claim: async () => undefined },
      registration: {},
      skipWaiting: async () => undefined,
      addEventListener: (type, listener) => void this.listeners.set(type, listener),
    }
  }
}

const ordinary = (path: string) =>
  new Response(path === '/offline' ? page : path.endsWith('.css') ? sheet : `server ${path}`)
const away = () => Promise.reject(new TypeError('There is no network'))

let browser: Browser

beforeEach(async () => {
  browser = new Browser()
  await browser.install('one')
})

describe('the worker of a browser', () => {
  it('keeps one page, asked for without cookies, and the files that page needs', () => {
    expect([...browser.kept.keys()]).toEqual(['seam-gauge one'])
    expect([...(browser.kept.get('seam-gauge one')?.keys() ?? [])].sort()).toEqual([
      '/_next/static/chunks/0a~b-c.js',
      '/_next/static/chunks/d.css',
      '/_next/static/media/sans-latin-wght-normal.x.woff2',
      '/offline',
    ])
    expect(browser.asked[0]).toEqual({ path: '/offline', credentials: 'omit' })
  })

  it('opens pages from the server while that can be heard, and keeps none of them', async () => {
    for (const path of ['/a/1/q/size', '/a/1/report', '/', '/resume/key']) {
      expect(await (await browser.ask(path))?.text()).toBe(`server ${path}`)
    }
    expect(browser.kept.get('seam-gauge one')?.size).toBe(4)
  })

  it('answers with its page where there is no server, or one that is on its way out', async () => {
    for (const server of [away, () => new Response('', { status: 502 }), () => new Response('', { status: 504 })]) {
      browser.server = server
      expect(await (await browser.ask('/a/1/q/size'))?.text()).toBe(page)
    }
    browser.server = () => new Response('', { status: 503, headers: { 'Retry-After': '2' } })
    expect(await (await browser.ask('/a/1/q/size'))?.text()).toBe(page)
    browser.server = () => new Response('closed', { status: 503 })
    expect(await (await browser.ask('/a/1'))?.text()).toBe('closed')
    browser.server = () => new Response('missing', { status: 404 })
    expect(await (await browser.ask('/a/1'))?.text()).toBe('missing')
  })

  it('goes on from what the device keeps without asking the server', async () => {
    const before = browser.asked.length
    expect(await (await browser.ask('/a/1/q/size/next'))?.text()).toBe(page)
    expect(browser.asked).toHaveLength(before)
  })

  it('lets pass all that changes something, what scripts read of a page, and other origins', async () => {
    expect(await browser.ask('/a/1/answers', { method: 'POST' })).toBeNull()
    expect(await browser.ask('/start', { method: 'POST' })).toBeNull()
    expect(await browser.ask('/a/1/q/size?_rsc=x', {}, 'cors')).toBeNull()
    expect(await browser.ask('/a/1/copy', {}, 'cors')).toBeNull()
    expect(await browser.ask('/_next/static/chunks/d.css', {}, 'cors', 'https://other.example')).toBeNull()
    browser.server = away
    expect(await (await browser.ask('/_next/static/chunks/d.css', {}, 'no-cors'))?.text()).toBe(sheet)
  })

  it('begins anew with each build, and never mixes two', async () => {
    browser.server = (path) =>
      path === '/offline' ? new Response('<script src="/_next/static/e.js">') : ordinary(path)
    await browser.install('two')
    expect([...browser.kept.keys()]).toEqual(['seam-gauge two'])
    expect([...(browser.kept.get('seam-gauge two')?.keys() ?? [])].sort()).toEqual(['/_next/static/e.js', '/offline'])
  })

  it('keeps the old build while the new one cannot be had', async () => {
    browser.server = away
    await expect(browser.install('two')).rejects.toThrow()
    expect(browser.kept.has('seam-gauge one')).toBe(true)
  })
})

describe('an address without a connection', () => {
  it.each([
    ['/a/1', { kind: 'hub', assessment: '1' }],
    ['/a/1/', { kind: 'hub', assessment: '1' }],
    ['/a/1/q/size', { kind: 'question', assessment: '1', question: 'size' }],
    ['/a/1/q/size/next', { kind: 'next', assessment: '1', question: 'size' }],
    ['/a/1/q/size/other', { kind: 'online', assessment: '1' }],
    ['/a/1/q', { kind: 'online', assessment: '1' }],
    ['/a/1/check', { kind: 'check', assessment: '1' }],
    ['/a/1/save', { kind: 'save', assessment: '1' }],
    ['/a/1/report/2', { kind: 'online', assessment: '1' }],
    ['/', { kind: 'elsewhere' }],
    ['/studio/inbox', { kind: 'inbox' }],
    ['/studio/inbox/analytics', { kind: 'studio' }],
    ['/studio/submissions/1', { kind: 'studio' }],
    ['/studio', { kind: 'studio' }],
    ['/offline', { kind: 'elsewhere' }],
    ['/resume/x', { kind: 'elsewhere' }],
  ])('%s is read', (path, place) => expect(placeAt(path)).toEqual(place))
})
