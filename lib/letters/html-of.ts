import { brandColours, type BrandColours } from '@/lib/brand/colours'
import { html, type Html } from './html'
import type { Letter, LetterBrand, LetterPart } from './part'

/** The product's own colour, for letters of no workspace. */
export const ownColour = '#0b5a4a'

/**
 * A letter as a page for mail programs: styles stand in the elements, no script, nothing that tells us it was opened. A
 * workspace's colour fills the button alone; the edge keeps it visible where a program turns the ground dark.
 */
export function htmlOf(letter: Letter): string {
  const colours = brandColours(letter.brand?.colour ?? ownColour)
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${letter.subject}</title>
        <style>
          ${inTheDark(colours)}
        </style>
      </head>
      <body style="margin:0;padding:0">
        <div
          style="max-width:600px;margin:0 auto;padding:24px 16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5"
        >
          ${head(letter.brand)}${letter.parts.map((part) => partAsHtml(part, colours))}
        </div>
      </body>
    </html> `
  return page.markup
}

/** Colours alone, all of them worked out by us. */
const inTheDark = ({ link, edge }: BrandColours): Html =>
  html`:root{color-scheme:light dark}@media
  (prefers-color-scheme:dark){.link{color:${link.dark}!important}.button{border-color:${edge.dark}!important}}`

function head(brand: LetterBrand | null): Html {
  if (!brand) return html``
  if (!brand.logo) return html`<p dir="auto" style="margin:0 0 24px;font-weight:bold">${brand.workspace}</p> `
  return html`<p style="margin:0 0 24px">
    <img
      src="${brand.logo}"
      alt="${brand.workspace}"
      height="40"
      style="height:40px;width:auto;max-width:240px;border:0"
    />
  </p> `
}

function partAsHtml(part: LetterPart, { button, onButton, link, edge }: BrandColours): Html {
  switch (part.kind) {
    case 'paragraph':
      return html`<p dir="auto" style="margin:0 0 16px">${part.text}</p> `
    case 'words':
      return html`<p dir="auto" style="margin:0 0 16px;white-space:pre-line">${part.text}</p> `
    case 'button':
      return html`<p style="margin:24px 0 8px">
          <a
            class="button"
            href="${part.href}"
            style="display:inline-block;padding:12px 20px;border:2px solid ${edge.light};border-radius:6px;background-color:${button};color:${onButton};font-weight:bold;text-decoration:none"
            >${part.words}</a
          >
        </p>
        <p style="margin:0 0 24px;font-size:14px;word-break:break-all">
          <a class="link" href="${part.href}" style="color:${link.light}">${part.href}</a>
        </p> `
    case 'facts':
      return html`<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">
        ${part.rows.map(
          ({ term, value }) =>
            html`<tr>
              <td style="padding:4px 16px 4px 0;vertical-align:top">${term}</td>
              <td dir="auto" style="padding:4px 0;vertical-align:top;font-weight:bold">${value}</td>
            </tr>`,
        )}
      </table> `
    case 'small':
      return html`<p dir="auto" style="margin:0 0 12px;font-size:14px">
        ${part.text}${
          part.link
            ? html` <a class="link" href="${part.link.href}" style="color:${link.light}">${part.link.words}</a>`
            : html``
        }
      </p> `
  }
}
