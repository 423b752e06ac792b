/** A picture as pages draw it. */
export type LogoLook = { readonly href: string; readonly width: number; readonly height: number }

/** How what a prospect sees looks, and who asked for it. */
export type BrandLook = {
  /** The name of the workspace. */
  readonly workspace: string
  /** Who asks, and what they sell. */
  readonly sender: string
  readonly sells: string
  /** A # and six hex digits. */
  readonly colour: string
  /** Null where the name stands as text. */
  readonly logo: LogoLook | null
  /** Where a call can be booked once the report is there; https. */
  readonly callUrl: string | null
}

/** What is kept of it. */
type Kept = Omit<BrandLook, 'logo'> & {
  readonly logo: { readonly id: string; readonly width: number; readonly height: number } | null
}

/** The most that a logo takes of a page, in CSS pixels (UX §2.1 F2). */
const most = { width: 160, height: 48 }

/** A brand as it is kept, made ready for pages: its picture has an address and the size it is drawn at. */
export function brandLook({ workspace, sender, sells, colour, logo, callUrl }: Kept): BrandLook {
  return { workspace, sender, sells, colour, callUrl, logo: logo && fitted(`/logo/${logo.id}`, logo) }
}

/** The address of a picture with the largest size at which all of it fits; it is never drawn larger than it is. */
export function fitted(href: string, { width, height }: { readonly width: number; readonly height: number }): LogoLook {
  const scale = Math.min(1, most.width / width, most.height / height)
  return { href, width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
