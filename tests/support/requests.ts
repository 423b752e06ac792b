const own = { 'sec-fetch-site': 'same-origin' }

/** A JSON POST as our own page's script sends it. */
export const jsonPost = (body: unknown, headers: HeadersInit = {}) =>
  new Request('http://localhost:3000/', {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** A form POST as a browser sends it without a script; a list sends a field several times. */
export function formPost(fields: Readonly<Record<string, string | readonly string[]>>, headers: HeadersInit = {}) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return new Request('http://localhost:3000/', { method: 'POST', headers: { ...own, ...headers }, body })
}
