'use client'

import { copyText } from '@/components/share/copy-text'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

type CopyFieldProps = {
  /** The id of the field. */
  id: string
  label: string
  hint?: string
  text: string
  rows?: number
  /** The words of the button, and what is said once it is done. */
  copy: string
  copied: string
}

/** A text to take along. Without a script it stands in a field, to be copied by hand. */
export function CopyField({ id, label, hint, text, rows = 1, copy, copied }: CopyFieldProps) {
  return (
    <div className="grid justify-items-start gap-3">
      <div className="w-full">
        <TextField
          name={id}
          label={label}
          defaultValue={text}
          rows={rows}
          readOnly
          autoComplete="off"
          {...(hint !== undefined && { hint })}
        />
      </div>
      <Button type="button" look="secondary" className="needs-script" onClick={() => void copyText(text, copied, id)}>
        {copy}
      </Button>
    </div>
  )
}
