// Draws PDFs, in a process of its own: what it is given can neither hold up the server nor take it down.
import { createRequire } from 'node:module'

/**
 * What is used of the addon.
 * @typedef {{ pdf(from: { mainFileContent: string, inputs: Record<string, string> }, as: { pdfStandard: string, pdfTags: boolean }): Buffer, evictCache(age: number): void }} Compiler
 * @typedef {{ NodeCompiler: { create(options: { workspace: string, fontArgs: { fontBlobs: readonly Uint8Array[] }[] }): Compiler } }} Addon
 *
 * @typedef {{ template: string, fonts: readonly Uint8Array[] }} Start
 * @typedef {{ data: string, glyphs: Uint8Array | null }} Order
 * @typedef {{ pdf: Uint8Array } | { problem: string }} Reply
 */

const platforms = ['linux-x64-gnu', 'linux-x64-musl']

/** @returns {Addon} */
function addon() {
  const require = createRequire(import.meta.url)
  for (const platform of platforms) {
    try {
      return require(`@myriaddreamin/typst-ts-node-compiler-${platform}`)
    } catch {
      continue
    }
  }
  return process.exit(69) // the service is not to be had on this machine
}

const { NodeCompiler } = addon()

/** Nothing is read from files: the folder it may read is one that holds nothing. */
const compilerOf = (/** @type {readonly Uint8Array[]} */ fonts) =>
  NodeCompiler.create({ workspace: '/nonexistent', fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] })

/** @type {{ start: Start, compiler: Compiler } | undefined} */
let ready

/** @param {Order} order @returns {Reply} */
function draw({ data, glyphs }) {
  if (!ready) return { problem: 'not started' }
  const compiler = glyphs ? compilerOf([...ready.start.fonts, glyphs]) : ready.compiler
  try {
    const from = { mainFileContent: ready.start.template, inputs: { data } }
    return { pdf: compiler.pdf(from, { pdfStandard: 'ua-1', pdfTags: true }) }
  } catch (error) {
    return { problem: String(error).slice(0, 2000) }
  } finally {
    compiler.evictCache(0) // it keeps what it has seen, for ever
  }
}

process.once('disconnect', () => process.exit(0))
process.on('message', (/** @type {Start | Order} */ message) => {
  if ('template' in message) ready = { start: message, compiler: compilerOf(message.fonts) }
  else process.send?.(draw(message))
})
