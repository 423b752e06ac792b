/**
 * The whole script that other websites load: it is sent to browsers as text, so it uses nothing from outside itself. It
 * puts a link into the page as a frame and keeps the frame as high as what it shows. It reads nothing of the page
 * around it, and takes nothing but a height, from the frame it made and from our origin alone.
 */
export function embedScript(): void {
  const own = document.currentScript
  const script =
    own instanceof HTMLScriptElement ? own : document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]')
  if (!script) return
  const { origin } = new URL(script.src)
  const [lowest, highest, reserved] = [240, 20000, 640]

  function show(place: HTMLElement, slug: string): void {
    if (place.dataset.seamGaugeShown || !/^[\w-]{1,64}$/.test(slug)) return
    place.dataset.seamGaugeShown = '1'
    const frame = document.createElement('iframe')
    frame.src = `${origin}/embed/${slug}`
    frame.title = place.dataset.title || 'Questions about your business'
    frame.style.cssText = `display:block;width:100%;border:0;height:${reserved}px`
    let pages = 0
    frame.addEventListener('load', () => {
      frame.contentWindow?.postMessage({ type: 'seam-gauge:hello' }, origin)
      pages += 1
      // A new page begins at its top, which may be far above what is on the screen.
      if (pages > 1 && frame.getBoundingClientRect().top < 0) frame.scrollIntoView()
    })
    addEventListener('message', (event) => {
      if (event.origin !== origin || event.source !== frame.contentWindow) return
      const said: unknown = event.data
      if (typeof said !== 'object' || said === null || !('type' in said) || !('height' in said)) return
      if (said.type !== 'seam-gauge:height' || typeof said.height !== 'number' || !isFinite(said.height)) return
      if (place.tagName !== 'SCRIPT') place.style.minHeight = '0'
      frame.style.height = `${Math.min(highest, Math.max(lowest, Math.ceil(said.height)))}px`
    })
    if (place.tagName === 'SCRIPT') place.after(frame)
    else place.replaceChildren(frame)
  }

  function showAll(): void {
    document.querySelectorAll<HTMLElement>('[data-seam-gauge],script[data-link]').forEach((place) => {
      const { seamGauge, link } = place.dataset
      if (seamGauge) show(place, seamGauge)
      else if (link && place instanceof HTMLScriptElement && place.src === script?.src) show(place, link)
    })
  }

  showAll()
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', showAll)
}
