'use client'

import { TextButton } from '@/components/ui/button'
import { thousands } from '@/lib/views/report/sentences'
import type { useAllChange } from './use-all-change'
import { overWords } from './use-all-change'

/** How far a change of all results has come, with a way to stop it, and then one to take it back. */
export function AllChangeLine({ all }: { all: ReturnType<typeof useAllChange> }) {
  const { change, problem } = all
  if (!change) return problem === null ? null : <p className="font-[650] text-critical">{problem}</p>
  const { state, seen, total, changed } = change
  return (
    <div className="flex flex-wrap items-center gap-x-5 border-l-4 border-info bg-info-tint px-4 py-1">
      {state === 'running' ? (
        <>
          <label className="flex min-h-11 flex-wrap items-center gap-x-3">
            <span>
              {thousands(seen)} of {thousands(total)} done
            </span>
            <progress value={seen} max={total} className="h-2 w-40 accent-brand" />
          </label>
          <TextButton type="button" onClick={() => void all.cancel()}>
            Cancel
          </TextButton>
        </>
      ) : (
        <>
          <p className="min-w-0">{overWords(change)}</p>
          {changed > 0 && (
            <TextButton type="button" onClick={() => void all.undo()}>
              Undo
            </TextButton>
          )}
          <TextButton type="button" onClick={all.dismiss}>
            Dismiss
          </TextButton>
        </>
      )}
      {problem !== null && <p className="font-[650] text-critical">{problem}</p>}
    </div>
  )
}
