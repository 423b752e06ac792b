import { inflateSync } from 'node:zlib'

/** What stands between two marks of a content stream: a text, or the sign that begins or ends something. */
type Token = { readonly kind: 'text' | 'hex' | 'name' | 'number' | 'dict' | 'operator'; readonly value: string }

/**
 * The text of a PDF in the order of its content, page by page, as software hears it: what a passage says of itself
 * (`ActualText`) comes before its glyphs, and what is only decoration (`Artifact`) is left out. A reader of its own, which
 * shares nothing with what wrote the file; it knows the kind of PDF that we write and no other.
 */
export function pdfPages(file: Buffer): string[] {
  const objects = objectsOf(file)
  const pages = [...objects.values()].find(({ head }) => /\/Type \/Pages\b/.test(head))
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(pages?.head ?? '')?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
  return kids.map(([, id]) => {
    const page = objects.get(Number(id))?.head ?? ''
    const content = objects.get(refIn(page, 'Contents'))?.data ?? Buffer.alloc(0)
    const resources = refIn(page, 'Resources')
    return textOf(content, fontsOf(objects, objects.get(resources)?.head ?? page))
  })
}

type PdfObject = { readonly head: string; readonly data: Buffer | null }

/** Every object of the file: its dictionary, and its stream unpacked. */
export function objectsOf(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const at of offsetsOf(text)) {
    const [opening, id] = /^(\d+) 0 obj\b/.exec(text.slice(at, at + 20)) ?? []
    if (opening === undefined) throw new Error(`There is no object at ${at}`)
    const from = at + opening.length
    const end = headEnd(text, from)
    const head = text.slice(from, end)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const start = end + (text.startsWith('\r\n', end + 6) ? 8 : 7)
    const packed = text.startsWith('stream', end) ? file.subarray(start, start + length) : null
    objects.set(Number(id), { head, data: packed && /\/FlateDecode/.test(head) ? inflateSync(packed) : packed })
  }
  return objects
}

/** Where the objects begin, by the table at the end of the file. */
function offsetsOf(text: string): number[] {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  return [...text.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, at]) => Number(at))
}

/** Where a dictionary ends: texts in it may hold the word for its end. */
function headEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') at += stringAt(text, at).length - 1
    else if (text.startsWith('stream', at) || text.startsWith('endobj', at)) return at
  }
  throw new Error('An object of the PDF does not end')
}

const refIn = (head: string, name: string) => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1])

/** What each code of each font stands for. */
function fontsOf(objects: Map<number, PdfObject>, resources: string): Map<string, Map<string, string>> {
  const list = /\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? objects.get(refIn(resources, 'Font'))?.head ?? ''
  return new Map(
    [...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => {
      const cmap = objects.get(refIn(objects.get(Number(id))?.head ?? '', 'ToUnicode'))?.data?.toString('latin1') ?? ''
      return [name, codesOf(cmap)]
    }),
  )
}

function codesOf(cmap: string): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) {
      codes.set(code.toUpperCase(), utf16(text))
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1) {
        const point = (utf16(text).codePointAt(0) ?? 0) + code - parseInt(from, 16)
        codes.set(code.toString(16).toUpperCase().padStart(from.length, '0'), String.fromCodePoint(point))
      }
    }
  }
  return codes
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** The text that a content stream draws. */
function textOf(content: Buffer, fonts: Map<string, Map<string, string>>): string {
  const operands: Token[] = []
  const marked: ('artifact' | 'actual' | 'plain')[] = []
  let font = new Map<string, string>()
  const clusters: string[] = []
  let from = 0
  let turned = false
  for (const token of tokensOf(content.toString('latin1'))) {
    if (token.kind !== 'operator') {
      operands.push(token)
      continue
    }
    switch (token.value) {
      case 'BDC':
      case 'BMC': {
        const tag = operands[0]?.value
        const actual = /\/ActualText\s*(<[0-9A-Fa-f]*>|\((?:\\[\s\S]|[^\\)])*\))/.exec(operands[1]?.value ?? '')?.[1]
        if (actual !== undefined && !marked.includes('artifact')) clusters.push(stringOf(actual))
        marked.push(tag === 'Artifact' ? 'artifact' : actual !== undefined ? 'actual' : 'plain')
        break
      }
      case 'EMC':
        marked.pop()
        break
      case 'BT':
        from = clusters.length
        break
      case 'ET':
        // What a sign turns round stands in a piece of its own, as it is seen.
        if (turned) clusters.push(...clusters.splice(from).reverse())
        turned = clusters[clusters.length - 1]?.includes('\u202e') ?? false
        break
      case 'Tf':
        font = fonts.get(operands[0]?.value ?? '') ?? font
        break
      case 'Tj':
      case 'TJ':
        if (marked.includes('artifact') || marked.includes('actual')) break
        for (const { kind, value } of operands) {
          const hex = kind === 'hex' ? value : kind === 'text' ? Buffer.from(value, 'latin1').toString('hex') : ''
          for (let at = 0; at < hex.length; at += 4) {
            clusters.push(font.get(hex.slice(at, at + 4).toUpperCase()) ?? '')
          }
        }
        break
    }
    operands.length = 0
  }
  return logical(clusters)
}

/** A PDF string in UTF-16 or in Latin letters. */
function stringOf(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1), 'hex')
    : Buffer.from(unescaped(written.slice(1, -1)), 'latin1')
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string) =>
  text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, of: string) =>
    /^[0-7]/.test(of) ? String.fromCharCode(parseInt(of, 8)) : (escapes[of] ?? of),
  )

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const neutral = /^[\s\p{P}\p{M}]*$/u

/** Glyphs stand as they are seen; runs that are read from the right are turned round. */
function logical(clusters: readonly string[]): string {
  let text = ''
  for (let at = 0; at < clusters.length;) {
    if (!rightToLeft.test(clusters[at] ?? '')) {
      text += clusters[at] ?? ''
      at += 1
      continue
    }
    let [end, last] = [at + 1, at + 1]
    for (; end < clusters.length; end += 1) {
      const cluster = clusters[end] ?? ''
      if (rightToLeft.test(cluster)) last = end + 1
      else if (!neutral.test(cluster)) break
    }
    text += clusters.slice(at, last).reverse().join('')
    at = last
  }
  return text
}

function* tokensOf(text: string): Generator<Token> {
  const token = /<<|>>|<[0-9A-Fa-f\s]*>|\(|\/[^\s/<>[\]()]+|[-+.\d]+|[[\]]|[A-Za-z'"*]+\d?/g
  let depth = 0
  let dict = ''
  for (let match = token.exec(text); match; match = token.exec(text)) {
    let found = match[0]
    if (found === '(') {
      found = stringAt(text, match.index)
      token.lastIndex = match.index + found.length
    }
    if (found === '<<') {
      depth += 1
      dict += found
    } else if (found === '>>') {
      depth -= 1
      dict += found
      if (depth === 0) {
        yield { kind: 'dict', value: dict }
        dict = ''
      }
    } else if (depth > 0) dict += ` ${found} `
    else if (found.startsWith('<')) yield { kind: 'hex', value: found.slice(1, -1).replace(/\s/g, '') }
    else if (found.startsWith('(')) yield { kind: 'text', value: unescaped(found.slice(1, -1)) }
    else if (found.startsWith('/')) yield { kind: 'name', value: found.slice(1) }
    else if (/^[-+.\d]/.test(found)) yield { kind: 'number', value: found }
    else if (found !== '[' && found !== ']') yield { kind: 'operator', value: found }
  }
}

/** A string with its brackets. Brackets within it may stand as they are where they match. */
function stringAt(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0) return text.slice(from, at + 1)
  }
  throw new Error('A string of the PDF does not end')
}
