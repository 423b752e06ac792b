import { gzipSync } from 'node:zlib'

/**
 * What one page cost to read.
 *
 * @typedef {{ script: number, inline: number, fonts: number, elsewhere: string[], encodings: string[] }} Weight
 *   script, fonts: bytes of the bodies as they were sent; inline: bytes of the scripts within the page, gzipped;
 *   elsewhere: addresses asked for at another origin; encodings: how the scripts were packed
 */

/**
 * Opens a page in a browser that has the given cookies and nothing else, waits until the network is quiet, and adds
 * up what was sent. What the page fetches ahead for later is counted as well: it was sent.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ url: string, cookies?: import('@playwright/test').Cookie[] }} visit
 * @returns {Promise<Weight>}
 */
export async function weigh(browser, { url, cookies = [] }) {
  const context = await browser.newContext() // its cache is its own, and empty
  try {
    await context.addCookies(cookies)
    const page = await context.newPage()
    const bodies = await listen(await context.newCDPSession(page))
    const elsewhere = []
    page.on('request', (request) => {
      if (isElsewhere(request.url(), url)) elsewhere.push(request.url())
    })
    const response = await page.goto(url, { waitUntil: 'networkidle' })
    if (response?.status() !== 200) throw new Error(`${url} was answered ${response?.status()}`)
    const html = await response.text()
    const scripts = [...bodies.values()].filter(({ type }) => /javascript/.test(type))
    const fonts = [...bodies.values()].filter(({ type }) => /font/.test(type))
    if (scripts.length === 0 || [...scripts, ...fonts].some(({ bytes }) => bytes === 0)) {
      throw new Error(`The bytes of ${url} could not be counted`)
    }
    return {
      script: sum(scripts),
      inline: gzipSync(inlineScripts(html)).length,
      fonts: sum(fonts),
      elsewhere,
      encodings: [...new Set(scripts.map(({ encoding }) => encoding))],
    }
  } finally {
    await context.close()
  }
}

/** Notes every body that arrives: its type, how it was packed, and its bytes on the wire, headers left out. */
async function listen(devtools) {
  const bodies = new Map()
  devtools.on('Network.responseReceived', ({ requestId, response: { mimeType, headers } }) => {
    const packed = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-encoding')
    bodies.set(requestId, { type: mimeType, encoding: packed?.[1] ?? 'not packed', bytes: 0 })
  })
  devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const body = bodies.get(requestId)
    if (body) body.bytes += encodedDataLength
  })
  await devtools.send('Network.enable')
  return bodies
}

const isElsewhere = (address, page) => /^(https?|wss?):/.test(address) && new URL(address).host !== new URL(page).host

const inlineScripts = (html) =>
  [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text).join('\n')

const sum = (bodies) => bodies.reduce((total, { bytes }) => total + bytes, 0)
