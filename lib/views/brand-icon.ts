import type { BrandLook } from './brand-look'

/** What a browser shows beside the title of a branded page: the logo, or a square of the colour. */
export function brandIcon({ logo, colour }: Pick<BrandLook, 'logo' | 'colour'>): string {
  if (logo) return logo.href
  const square = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="${colour}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(square)}`
}
