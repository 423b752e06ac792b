/**
 * Sends a browser on by GET to a path at our own address; to the front page where the path would lead elsewhere.
 * @param home `APP_URL`
 */
export function seeOtherAtHome(path: string, home: string): Response {
  const { origin } = new URL(home)
  const to = URL.canParse(path, origin) ? new URL(path, origin) : null
  const location = to?.origin === origin ? to.href : `${origin}/`
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'private, no-store' } })
}
