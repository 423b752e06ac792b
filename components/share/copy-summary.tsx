'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { copyText } from './copy-text'

const fieldId = 'summaryText'

/** Copies the summary that stands at an address. Where it cannot be copied it is shown instead. */
export function CopySummary({ address }: { address: string }) {
  const [text, setText] = useState<string>()
  const [failed, setFailed] = useState(false)

  async function copy() {
    const summary = text ?? (await read(address))
    setFailed(summary === undefined)
    if (summary === undefined) return
    setText(summary)
    await copyText(summary, 'Summary copied', fieldId)
  }

  return (
    <div className="needs-script grid w-full max-w-question justify-items-start gap-3">
      <Button type="button" look="secondary" onClick={() => void copy()}>
        Copy summary text
      </Button>
      {failed && <p>We could not read the summary. Open it as text instead.</p>}
      {text !== undefined && (
        <div className="w-full">
          <TextField name={fieldId} label="The summary" defaultValue={text} rows={8} readOnly />
        </div>
      )}
    </div>
  )
}

async function read(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address)
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}
