/** What the worker is told of an event. */
type WorkerEvent = Event & {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
  waitUntil(work: Promise<unknown>): void
  respondWith(response: Promise<Response>): void
}

/** The part of a worker's surroundings that this one uses. */
export type WorkerScope = {
  readonly caches: CacheStorage
  readonly clients: { claim(): Promise<void> }
  readonly location: { readonly origin: string }
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
  fetch(request: RequestInfo | URL, init?: RequestInit): Promise<Response>
  skipWaiting(): Promise<void>
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void
}

/**
 * The whole service worker: it is sent to browsers as text, so it uses nothing from outside itself. It keeps one public
 * page, `/offline`, with the files that page needs, and answers with it where the server cannot be heard. What belongs
 * to one person it neither keeps nor answers with: that page reads it from the device itself. Everything but the
 * opening of pages, and files of that page, passes it by.
 *
 * @param build the id of the build, which names its cache: a new build begins a new one and drops the old
 */
export function offlineWorker(worker: WorkerScope, build: string): void {
  const cacheName = `seam-gauge ${build}`
  const page = '/offline'

  async function fill(): Promise<void> {
    const cache = await worker.caches.open(cacheName)
    // Asked for without cookies: the page is everyone's.
    const response = await worker.fetch(page, { credentials: 'omit', cache: 'reload' })
    if (!response.ok) throw new Error(`${page} was answered ${response.status}`)
    const files = new Set<string>()
    const find = (text: string) => {
      for (const [file] of text.matchAll(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g)) files.add(file)
    }
    find(await response.clone().text())
    // Style sheets name their fonts relative to themselves.
    for (const sheet of [...files].filter((file) => file.endsWith('.css'))) {
      const text = await (await worker.fetch(sheet)).text()
      for (const [, font = ''] of text.matchAll(/url\(["']?([^"')]+latin-wght[^"')]*\.woff2)/g)) {
        if (!font.includes('latin-ext')) files.add(new URL(font, new URL(sheet, worker.location.origin)).pathname)
      }
    }
    await cache.addAll([...files])
    await cache.put(page, response)
  }

  async function begin(): Promise<void> {
    const names = await worker.caches.keys()
    const old = names.filter((name) => name.startsWith('seam-gauge ') && name !== cacheName)
    await Promise.all(old.map((name) => worker.caches.delete(name)))
    await worker.registration.navigationPreload?.enable()
    await worker.clients.claim()
  }

  async function keptPage({ destination }: Request): Promise<Response> {
    const kept = await worker.caches.match(page, { cacheName })
    if (!kept || destination !== 'iframe') return kept ?? Response.error()
    // Only a page that may stand in a frame could bring this worker there, and browsers keep it for that website alone.
    const headers = new Headers(kept.headers)
    const policy = headers.get('content-security-policy') ?? ''
    headers.set('content-security-policy', policy.replace(/;\s*frame-ancestors [^;]*/, ''))
    return new Response(kept.body, { status: kept.status, headers })
  }

  /** A server that is stopping, or a proxy with no server behind it, is as far away as none. */
  function isAway({ status, headers }: Response): boolean {
    return status === 502 || status === 504 || (status === 503 && headers.has('Retry-After'))
  }

  async function open({ request, preloadResponse }: WorkerEvent): Promise<Response> {
    try {
      const response = (await preloadResponse) ?? (await worker.fetch(request))
      return isAway(response) ? await keptPage(request) : response
    } catch {
      return keptPage(request)
    }
  }

  async function file(request: Request): Promise<Response> {
    return (await worker.caches.match(request, { cacheName })) ?? worker.fetch(request)
  }

  worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())))
  worker.addEventListener('activate', (event) => event.waitUntil(begin()))
  worker.addEventListener('fetch', (event) => {
    const { request } = event
    const { origin, pathname } = new URL(request.url)
    if (request.method !== 'GET' || origin !== worker.location.origin) return
    if (request.mode === 'navigate') {
      // Where a browser goes on from what it keeps by itself; the server could not know the answer yet.
      const onDevice = /^\/a\/[^/]+\/q\/[^/]+\/next$/.test(pathname)
      event.respondWith(onDevice ? keptPage(request) : open(event))
    } else if (pathname.startsWith('/_next/static/')) {
      event.respondWith(file(request))
    }
  })
}
