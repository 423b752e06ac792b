import type { APIRequestContext } from '@playwright/test'

/**
 * What a key opens for a reader that gets it in one piece: status and page, apart from nonce and the key itself.
 *
 * @param before the address up to the key, as `/r/`
 */
export async function pageOfKey(request: APIRequestContext, before: string, key: string, query = '') {
  const response = await request.get(`${before}${key}${query}`, { headers: { 'user-agent': 'Bingbot' } })
  const nonce = 'N'.repeat(32)
  // What scripts read comes cut up as it got ready: its pieces are compared as one.
  const cut = `"])</script><script nonce="${nonce}">self.__next_f.push([1,"`
  const text = (await response.text()).replaceAll(/[0-9a-f]{32}/g, nonce).replaceAll(cut, '')
  return { status: response.status(), length: text.length, page: text.replaceAll(key, 'K'.repeat(key.length)) }
}
