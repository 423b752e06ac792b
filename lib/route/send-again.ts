import 'server-only'
import { html } from '@/lib/letters/html'
import type { Body } from './read-body'
import { page } from './reply'

type Form = Extract<Body, { kind: 'form' }>

/** Fields that a form of ours has at most; what has more came from no page. */
const most = 100

/** Why a form was not taken, and where in another tab that can be mended. */
export type Astray = {
  readonly status: 401 | 409
  readonly heading: string
  readonly mend: { readonly words: string; readonly href: `/${string}` }
}

/** Somebody was signed out. @param signIn where to sign in */
export const signedOutMeanwhile = (signIn: `/${string}`): Astray => ({
  ...{ status: 401, heading: 'You are signed out' },
  mend: { words: 'Sign in in a new tab', href: signIn },
})

/** The form shows one workspace, and this browser looks at another by now. */
export const elsewhereMeanwhile: Astray = {
  ...{ status: 409, heading: 'You are in another workspace now' },
  mend: { words: 'Switch back in a new tab', href: '/studio' },
}

/**
 * What somebody is answered whose browser was signed out, or switched to another workspace, before they sent a form: a
 * page with the same form in it, which goes to the same address under the same id. What they wrote is kept in that page
 * alone (docs/decisions/040). No password is repeated, and a file has to be chosen anew.
 * @returns null where there are more fields than a form of ours has
 */
export function sendAgain({ fields, files }: Form, { status, heading, mend }: Astray): Response | null {
  const kept = [...fields].filter(([name]) => !secrets.has(name))
  if (kept.length > most) return null
  const chosen = [...(files?.keys() ?? [])]
  const written = kept.flatMap(([, value]) => (isWritten(value) ? [value.trim()] : [])).join('\n\n')
  const { markup } = html`<!doctype html>
    <html lang="en" style="${looks.page}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${heading} – Seam Gauge</title>
        <link rel="icon" href="/icon.svg" />
      </head>
      <body style="${looks.body}">
        <main>
          <h1 style="${looks.heading}">${heading}</h1>
          <p>Nothing was saved. What you wrote is still on this page.</p>
          <ol>
            <li><a href="${mend.href}" target="_blank" rel="noopener" style="${looks.link}">${mend.words}</a></li>
            <li>Come back to this page and send it again.</li>
          </ol>
          <form method="post" novalidate enctype="${chosen.length > 0 ? 'multipart/form-data' : plain}">
            ${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `)}
            ${chosen.map(fileField)}
            <button style="${looks.button}">Send again</button>
          </form>
          ${written === '' ? '' : copyOf(written)}
        </main>
      </body>
    </html> `
  return page(markup, status)
}

const plain = 'application/x-www-form-urlencoded'

const fileField = (name: string, index: number) =>
  html`<p>
    <label for="file-${index}">Choose the file again. It was not kept.</label>
    <input type="file" id="file-${index}" name="${name}" style="${looks.field}" />
  </p>`

const copyOf = (text: string) =>
  html`<p>
    <label for="written">What you wrote, to copy</label>
    <textarea id="written" rows="12" dir="auto" readonly style="${looks.field}">${text}</textarea>
  </p>`

/** The colours are the browser's own, light or dark. */
const looks = {
  page: 'color-scheme: light dark; background: Canvas; color: CanvasText; font: 1.0625rem/1.5 system-ui, sans-serif',
  body: 'max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere',
  heading: 'font-size: 1.5rem; line-height: 1.25',
  link: 'display: inline-block; padding: 0.625rem 0',
  button: 'min-height: 44px; padding: 0.5rem 1.25rem; font: inherit',
  field: 'display: block; box-sizing: border-box; width: 100%; min-height: 44px; font: inherit',
}

const secrets = new Set(['password', 'current'])

/** No id, date, colour or box that was ticked: those say nothing to whoever copies them. */
const isWritten = (value: string): boolean => value.trim() !== '' && !/^[a-z0-9#-]{1,40}$/.test(value)
