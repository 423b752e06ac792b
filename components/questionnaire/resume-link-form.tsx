'use client'

import { useActionState } from 'react'
import { announce } from '@/components/ui/announce'
import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'

/** A link with the day it stops working (an ISO date), or why there is none. */
export type MadeLink = { readonly link: string; readonly expiresOn: string } | { readonly error: string }

type ResumeLinkProps = {
  assessment: string
  makeLink: (previous: MadeLink | null, fields: FormData) => Promise<MadeLink>
}

/** Makes a resume link and shows it once. Without a script the link is text in a field, to be copied by hand. */
export function ResumeLinkForm({ assessment, makeLink }: ResumeLinkProps) {
  const [made, action, making] = useActionState(makeLink, null)
  return (
    <form
      action={action}
      noValidate
      onSubmit={(event) => making && event.preventDefault()}
      className="grid max-w-[62ch] justify-items-start gap-4"
    >
      <input type="hidden" name="assessment" value={assessment} />
      {made && 'link' in made && <ShownLink {...made} />}
      {made && 'error' in made && (
        <Notice tone="critical" heading="There is no link yet">
          <p>{made.error}</p>
        </Notice>
      )}
      <Button look={made && 'link' in made ? 'secondary' : 'primary'}>
        {made && 'link' in made ? 'Make another link' : 'Make a resume link'}
      </Button>
    </form>
  )
}

function ShownLink({ link, expiresOn }: { link: string; expiresOn: string }) {
  return (
    <div className="grid w-full gap-3">
      <TextField
        key={link}
        name="resumeLink"
        label="Your resume link"
        defaultValue={link}
        readOnly
        autoComplete="off"
      />
      <Button type="button" look="secondary" className="needs-script justify-self-start" onClick={() => copy(link)}>
        Copy the link
      </Button>
      <p>
        This link works until <Day iso={expiresOn} />. Anyone with it can see and change your answers.
      </p>
    </div>
  )
}

/** Pages that are not encrypted have no clipboard; there the link is selected, ready for the keyboard. */
async function copy(link: string) {
  try {
    await navigator.clipboard.writeText(link)
    announce('Link copied')
  } catch {
    const field = document.getElementById('resumeLink')
    if (field instanceof HTMLInputElement) field.select()
  }
}
