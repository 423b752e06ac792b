import { strFromU8, unzipSync } from 'fflate'

/** The sheet of a workbook as its XML. */
export const sheetXml = (file: Uint8Array): string =>
  strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] as Uint8Array)

/** The cells of its rows as a program reads them back: each a text, '' for an empty one. */
export const xlsxCells = (file: Uint8Array): string[][] =>
  [...sheetXml(file).matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c\/>|<c ([^>]*)><is><t[^>]*>(.*?)<\/t><\/is><\/c>/gs)].map(([, , text = '']) => readBack(text)),
  )

const readBack = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
