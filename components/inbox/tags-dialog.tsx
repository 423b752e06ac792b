'use client'

import { useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import type { Asked } from '@/lib/schemas/change-form'
import { AskDialog } from './ask-dialog'

type TagsDialogProps = {
  of: string
  /** Those that any of them has. */
  current: readonly string[]
  onAct: (asked: Asked) => void
  onClose: () => void
}

/** As long and as many as the server takes. */
const most = { tag: 24, tags: 20 } as const

/** Asks for tags to add and to take off. */
export function TagsDialog({ of, current, onAct, onClose }: TagsDialogProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const done = (fields: FormData) => {
    const written = String(fields.get('add') ?? '').split(',')
    const add = [...new Set(written.map((tag) => tag.trim()).filter((tag) => tag !== ''))]
    const remove = fields.getAll('remove').map(String)
    const wrong = problemOf(add, remove)
    setProblem(wrong)
    if (wrong !== null) return false
    onAct({ do: 'tags', add, remove })
    return true
  }
  return (
    <AskDialog id="tags-dialog" heading={<>Tags {of}</>} done="Change tags" onClose={onClose} onDone={done}>
      <TextField
        {...{ name: 'add', id: 'tags-add', label: 'Add', hint: 'With commas between them', autoComplete: 'off' }}
        {...(problem !== null && { error: problem })}
      />
      {current.length > 0 && (
        <fieldset>
          <legend className="font-[650]">Take off</legend>
          {current.map((tag) => (
            <label key={tag} className="flex min-h-11 items-center gap-3 border-b border-line px-1">
              <input type="checkbox" name="remove" value={tag} className="size-5 shrink-0 accent-brand" />
              <bdi className="min-w-0">{tag}</bdi>
            </label>
          ))}
        </fieldset>
      )}
    </AskDialog>
  )
}

function problemOf(add: readonly string[], remove: readonly string[]): string | null {
  if (add.length + remove.length === 0) return 'Write a tag, or choose one to take off.'
  if (add.some((tag) => [...tag].length > most.tag)) return `A tag can have ${most.tag} characters at most.`
  return add.length > most.tags ? `Add ${most.tags} tags at most.` : null
}
