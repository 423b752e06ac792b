'use client'

import { useBrandMark } from './brand-context'

/** Who a page is by: the workspace that asked, else ourselves. */
export function HeaderMark() {
  const brand = useBrandMark()
  if (!brand)
    return (
      <a href="/" className={words}>
        Seam Gauge
      </a>
    )
  const { workspace, logo, home } = brand
  const mark = logo ? (
    // Some logos are black on nothing: a white ground shows them in the dark as well.
    <span className="inline-block rounded-control bg-white p-1">
      <img src={logo.href} alt={workspace} width={logo.width} height={logo.height} className="block" />
    </span>
  ) : (
    <span dir="auto">{workspace}</span>
  )
  return home === null ? (
    <span className={words}>{mark}</span>
  ) : (
    <a href={home} className={words}>
      {mark}
    </a>
  )
}

const words =
  'inline-block max-w-full py-2 font-[750] tracking-[-0.01em] text-ink no-underline [overflow-wrap:anywhere] hover:underline'
