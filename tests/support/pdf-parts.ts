import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type StructNode = {
  readonly role?: string
  readonly alt?: string
  readonly lang?: string
  readonly children?: readonly StructNode[]
}

/** What a PDF says of itself, read by a library that has no part in writing it. */
export async function pdfParts(file: Buffer) {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))
  const trees = await Promise.all(pages.map(async (page) => (await page.getStructTree()) as StructNode | null))
  const { info, metadata } = await document.getMetadata()
  const parts = {
    pages: document.numPages,
    sizes: pages.map((page) => page.view.slice(2)),
    words: (await Promise.all(pages.map(wordsOf))).join(' '),
    outline: titles((await document.getOutline()) as Outline | null),
    tagged: (await document.getMarkInfo())?.['Marked'] === true,
    scripts: await document.getJSActions(),
    attachments: await document.getAttachments(),
    annotations: (await Promise.all(pages.map((page) => page.getAnnotations()))).flat(),
    info: info as Readonly<Record<string, unknown>>,
    metadata: metadata?.getRaw() as string | undefined,
    /** The elements of each page, by role. */
    elements: trees.map((tree) => (tree ? flat(tree) : [])),
  }
  await document.destroy()
  return parts
}

type Outline = readonly { readonly title: string; readonly items: Outline }[]

const titles = (outline: Outline | null): string[] =>
  (outline ?? []).flatMap(({ title, items }) => [title, ...titles(items)])

const flat = (node: StructNode): StructNode[] => [node, ...(node.children ?? []).flatMap(flat)]

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

/** The words of a page as they stand apart on it, without decoration. */
async function wordsOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const decoration: boolean[] = []
  let text = ''
  for (const item of items) {
    if ('str' in item) {
      if (!decoration.includes(true)) text += item.str + (item.hasEOL ? ' ' : '')
    } else if (item.type === 'endMarkedContent') decoration.pop()
    else decoration.push('tag' in item && item.tag === 'Artifact')
  }
  return text
}
