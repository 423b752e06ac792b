import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { DocumentPart } from '../part'
import { bodyOf } from './body-of'
import { numbering, NOTE, styles } from './styles'
import { written } from './written'

const A4 = { width: 11_906, height: 16_838 }
const MARGIN = 1_134

/**
 * A document for Word and LibreOffice, to be edited: real headings, tables with header rows, lists and styles. It holds no
 * macro and asks for nothing from elsewhere.
 */
export async function docxOf({ title, parts }: { title: string; parts: readonly DocumentPart[] }): Promise<Buffer> {
  const { children, numbered } = bodyOf(parts)
  const document = new Document({
    title: written(title),
    creator: 'Seam Gauge',
    lastModifiedBy: 'Seam Gauge',
    styles,
    numbering: numbering(numbered),
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children,
      },
    ],
  })
  return Packer.toBuffer(document)
}

const pageNumber = () =>
  new Paragraph({
    style: NOTE,
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  })
