'use client'

import { useState } from 'react'
import type { ChangeEvent } from 'react'
import { cn } from '@/components/ui/cn'
import { describedBy } from '@/components/ui/described-by'
import { FieldError } from '@/components/ui/field-error'
import { Hint } from '@/components/ui/hint'
import { fitted, type LogoLook } from '@/lib/views/brand-look'
import { logoTooLarge, maxLogoBytes } from '@/lib/views/logo-size'

/** The most bytes that are sent at all, to be told by the server how large they are. */
const mostSent = 8 * maxLogoBytes

type LogoProps = {
  /** The logo there is. */
  logo: LogoLook | null
  /** It was asked to leave it out. */
  without: boolean
  hadLogo: boolean
  error?: string
  onPicture: (picture: LogoLook | null) => void
}

/** A file for the logo, and how it looks on a light and a dark page. */
export function LogoField({ logo, without, hadLogo, error: refused, onPicture }: LogoProps) {
  const [chosen, setChosen] = useState<LogoLook | null>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const error = tooLarge === null ? refused : `${tooLarge} Choose another.`
  const { hintId, errorId, attributes } = describedBy('logo', { hint: true, error })
  const shown = chosen ?? logo

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const sent = currentTarget.files?.[0]
    const size = sent?.size ?? 0
    setTooLarge(size > maxLogoBytes ? logoTooLarge(size) : null)
    // A request of such a size is cut on its way, and everything else that was typed with it.
    if (size > mostSent) currentTarget.value = ''
    const file = size > mostSent ? undefined : sent
    if (chosen) URL.revokeObjectURL(chosen.href)
    const picture = file ? await measured(URL.createObjectURL(file)) : null
    setChosen(picture)
    onPicture(picture)
  }

  return (
    <div className={cn('grid max-w-question gap-2', error !== undefined && 'border-l-4 border-critical pl-4')}>
      <label htmlFor="logo" className="font-[650]">
        Logo (optional)
      </label>
      <Hint id={hintId}>PNG, JPEG or WebP, 1 MB or smaller. It is shown 160 by 48 pixels large at most</Hint>
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      {hadLogo && <p className="font-[650]">Choose the logo again. A browser does not keep a chosen file.</p>}
      <input
        type="file"
        id="logo"
        name="logo"
        accept="image/png,image/jpeg,image/webp"
        onChange={(event) => void choose(event)}
        {...attributes}
        className="min-h-12 w-full min-w-0 rounded-control border border-control bg-surface p-2 text-body text-ink file:mr-3 file:min-h-8 file:rounded-control file:border file:border-solid file:border-control file:bg-paper file:px-3 file:text-ink"
      />
      {shown && (
        <div className="flex flex-wrap gap-3">
          <Ground name="On a light page" colour="#f5f8f6" words="#10201b" logo={shown} />
          <Ground name="On a dark page" colour="#0d1513" words="#e9f0ec" logo={shown} />
        </div>
      )}
      {logo && (
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="withoutLogo"
            value="yes"
            defaultChecked={without}
            className="size-6 accent-brand"
          />
          Use no logo
        </label>
      )}
    </div>
  )
}

type GroundProps = { name: string; colour: string; words: string; logo: LogoLook }

/** The logo as the header of a page draws it: on white, which carries a dark one over a dark page. */
function Ground({ name, colour, words, logo }: GroundProps) {
  return (
    <figure className="grid gap-2 rounded-control border border-line p-3" style={{ background: colour, color: words }}>
      <figcaption className="text-small">{name}</figcaption>
      <span className="justify-self-start rounded-control bg-white p-1">
        <img src={logo.href} alt="" width={logo.width} height={logo.height} className="block" />
      </span>
    </figure>
  )
}

/** The size a picture is drawn at; null where the browser cannot show it. */
async function measured(href: string): Promise<LogoLook | null> {
  const picture = new Image()
  picture.src = href
  try {
    await picture.decode()
    return fitted(href, { width: picture.naturalWidth, height: picture.naturalHeight })
  } catch {
    return null
  }
}
