import type { BrowserContext } from '@playwright/test'
import { newId, newKey, plant } from '@/tests/support/planting'
import { cookieOf } from '@/tests/support/workspaces'
import { query } from './support/database'
import { withSubmission } from './support/submission-states'
import { useCookie } from './support/studio'
import { expect, failedRequests, test } from './support/test'

test.use({ noise: [failedRequests] })

const words =
  'Ask about the budget.\n\n<b>Not bold</b> & “quoted” </textarea>\n' + 'And more of it. '.repeat(120).trim()

for (const script of [true, false]) {
  test(`a note written while somebody was signed out elsewhere is kept, and there once, ${script ? 'with' : 'without'} a script`, async ({
    page: first,
    anotherBrowser,
  }) => {
    const of = await withSubmission(first)
    const context = await anotherBrowser({ javaScriptEnabled: script })
    await signInAnew(context, of.userId)
    const page = await context.newPage()
    await page.goto(of.address)
    await page.getByLabel('Write a note').fill(words)

    const elsewhere = await context.newPage()
    await elsewhere.goto('/studio/inbox?view=all')
    await elsewhere.getByRole('button', { name: 'Sign out' }).click()
    await expect(elsewhere).toHaveURL(/\/sign-in/)

    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button', { name: 'Save the note' }).click(),
    ])
    expect(answer.status()).toBe(401)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
    await expect(page.getByLabel('What you wrote, to copy')).toHaveValue(words)

    // Sent too early it is still kept.
    await Promise.all([page.waitForEvent('framenavigated'), page.getByRole('button', { name: 'Send again' }).click()])
    await expect(page.getByLabel('What you wrote, to copy')).toHaveValue(words)
    expect(await notesOf(of.submission)).toEqual([])

    const [signIn] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
    ])
    await expect(signIn).toHaveURL(new RegExp(`/sign-in\\?next=${encodeURIComponent(of.address)}`))
    await signInAnew(context, of.userId)

    await page.getByRole('button', { name: 'Send again' }).click()
    await expect(page).toHaveURL(new RegExp(`${of.address}\\?noted=1`))
    await expect(page.getByRole('region', { name: 'Private notes', exact: true })).toContainText('The note is saved.')
    expect(await notesOf(of.submission)).toEqual([words])
  })
}

/** Signs somebody in with a browser in a moment, as any of its tabs could. */
async function signInAnew(context: BrowserContext, userId: string): Promise<void> {
  const [token, now] = [newKey(), new Date()]
  const at = { created_at: now, updated_at: now, expires_at: new Date(now.getTime() + 86_400_000) }
  await plant(query, 'session', { id: newId(), token, user_id: userId, ...at })
  await useCookie(context, cookieOf(token))
}

const notesOf = async (submission: string) =>
  (await query<{ words: string }>('SELECT words FROM note WHERE submission_id = $1', [submission])).map(
    (note) => note.words,
  )
