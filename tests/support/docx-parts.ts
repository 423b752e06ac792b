import { strFromU8, unzipSync } from 'fflate'

type Level = 1 | 2 | 3 | 4

/** What a Word file holds, read from its own XML. Throws where the XML is broken. */
export function docxParts(file: Buffer) {
  const files = Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(file))).map(([name, data]) => [name, strFromU8(data)]),
  )
  for (const [name, xml] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) wellFormed(name, xml)
  const body = files['word/document.xml'] ?? ''
  return {
    files,
    body,
    /** Every text of the body in order, less the letters that only draw. */
    text: withoutSigns(body),
    title: entities(/<dc:title>([\s\S]*?)<\/dc:title>/.exec(files['docProps/core.xml'] ?? '')?.[1] ?? ''),
    headings: ([1, 2, 3, 4] as Level[]).map((level) => body.split(`<w:pStyle w:val="Heading${level}"/>`).length - 1),
    tables: body.split('<w:tbl>').length - 1,
    headerRows: body.split('<w:tblHeader').length - 1,
    listItems: body.split('<w:numPr>').length - 1,
  }
}

/** Signs of the models, and boxes to tick: they stand in runs of their own. */
const signs = /^[●○■□▲△◆◇⬢⬡✚✛▮▯◉◎☐☑\s]+$/u

const withoutSigns = (body: string) =>
  [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => entities(text))
    .filter((text) => !signs.test(text) || text.trim() === '')
    .join('')

const entities = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  )

/** @throws where a tag is not closed by its own, or a text holds what XML cannot */
function wellFormed(name: string, xml: string): void {
  const open: string[] = []
  const broken = (why: string) => new Error(`${name}: ${why}`)
  const piece = /<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|(<)/g
  for (const [, closing, tag, attributes = '', single, text, stray] of xml.matchAll(piece)) {
    if (stray !== undefined) throw broken('a stray bracket')
    for (const words of [attributes, text ?? '']) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(words)) throw broken('a stray ampersand')
      if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(words)) throw broken('what XML cannot hold')
      if (!words.isWellFormed()) throw broken('half a character')
    }
    if (tag === undefined || single) continue
    if (!closing) open.push(tag)
    else if (open.pop() !== tag) throw broken(`${tag} closes what it did not open`)
  }
  if (open.length > 0) throw broken(`${open.join(', ')} not closed`)
}
