'use client'

import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { exportColumns, usualColumns } from '@/lib/schemas/export-columns'

type ExportFormProps = {
  opId: string
  /** What is exported: a list by what stands behind its address, or submissions by their ids. */
  of: { readonly query: string } | { readonly ids: readonly string[] }
  /** How many: “18 results”. */
  count: string
  onClose?: () => void
}

/** Asks for a file of submissions: its kind, and its columns. */
export function ExportForm({ opId, of, count, onClose }: ExportFormProps) {
  return (
    <form method="post" action="/studio/exports/files" noValidate className="grid gap-4">
      <OfWorkspace />
      <input type="hidden" name="opId" value={opId} />
      {'query' in of ? (
        <input type="hidden" name="query" value={of.query} />
      ) : (
        <input type="hidden" name="ids" value={of.ids.join(',')} />
      )}
      <fieldset className="flex flex-wrap gap-x-5">
        <legend className="font-[650]">Kind of file</legend>
        <Choice type="radio" name="format" value="csv" words="CSV" checked />
        <Choice type="radio" name="format" value="xlsx" words="Excel (XLSX)" />
      </fieldset>
      <fieldset className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] gap-x-5">
        <legend className="font-[650]">Columns</legend>
        {exportColumns.map(({ id, title }) => (
          <Choice
            key={id}
            {...{ type: 'checkbox', name: 'columns', value: id, words: title }}
            checked={usualColumns.includes(id)}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button>Export {count}</Button>
        {onClose && (
          <Button type="button" look="secondary" onClick={onClose}>
            Close
          </Button>
        )}
      </div>
    </form>
  )
}

type ChoiceProps = { type: 'radio' | 'checkbox'; name: string; value: string; words: string; checked?: boolean }

function Choice({ words, checked = false, ...control }: ChoiceProps) {
  return (
    <label className="flex min-h-11 items-center gap-2.5">
      <input {...control} defaultChecked={checked} className="size-5 shrink-0 accent-brand" />
      {words}
    </label>
  )
}
