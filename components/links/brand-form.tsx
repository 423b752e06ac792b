'use client'

import { OfWorkspace } from '@/components/studio/workspace-shown'
import { useEffect, useRef, useState } from 'react'
import { ContrastReport } from '@/components/brand/contrast-report'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { isHexColour } from '@/lib/brand/colours'
import { wholeHex } from '@/lib/brand/typed-colour'
import type { FieldProblem } from '@/lib/schemas/link-form'
import type { LogoLook } from '@/lib/views/brand-look'
import { ColourField } from './colour-field'
import { errorOf } from './link-values'
import { LogoField } from './logo-field'

type BrandFormProps = {
  action: string
  values: { readonly colour: string; readonly sells: string; readonly withoutLogo: boolean }
  problems: readonly FieldProblem[]
  logo: LogoLook | null
  hadLogo: boolean
}

/** What new links begin with, and how well the colour can be read. */
export function BrandForm({ action, values, problems, logo, hadLogo }: BrandFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [colour, setColour] = useState(values.colour)
  const hex = wholeHex(colour)

  useEffect(() => {
    // What was typed before this script came.
    if (form.current) setColour(colourIn(form.current))
  }, [])

  return (
    <form
      ref={form}
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      className="grid gap-7"
      onInput={({ currentTarget }) => setColour(colourIn(currentTarget))}
    >
      <OfWorkspace />
      {problems.length > 0 && (
        <ErrorSummary errors={problems.map(({ field, message }) => ({ href: `#${field || 'main'}`, text: message }))} />
      )}
      <ColourField value={values.colour} now={colour} {...errorOf(problems, 'colour')} />
      {isHexColour(hex) && <ContrastReport colour={hex} />}
      <LogoField
        logo={logo}
        without={values.withoutLogo}
        hadLogo={hadLogo}
        onPicture={() => undefined}
        {...errorOf(problems, 'logo')}
      />
      <TextField
        name="sells"
        label="What you sell (optional)"
        hint="Prospects read it before they start, as in “Automation projects”"
        defaultValue={values.sells}
        autoComplete="off"
        {...errorOf(problems, 'sells')}
      />
      <div>
        <Button>Save</Button>
      </div>
    </form>
  )
}

const colourIn = (form: HTMLFormElement) => String(new FormData(form).get('colour') ?? '')
