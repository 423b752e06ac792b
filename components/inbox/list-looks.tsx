'use client'

type ListLooksProps = {
  compact: boolean
  onCompact: (compact: boolean) => void
  /** Whether cards have boxes to select them. */
  selecting: boolean
  onSelecting: (selecting: boolean) => void
}

/** How the list is drawn: rows close together; on small screens, cards that can be selected. */
export function ListLooks({ compact, onCompact, selecting, onSelecting }: ListLooksProps) {
  return (
    <>
      <label className={`${look} max-[900px]:hidden`}>
        <input
          type="checkbox"
          checked={compact}
          onChange={(event) => onCompact(event.target.checked)}
          className="size-5 accent-brand"
        />
        Compact rows
      </label>
      <label className={`${look} min-[900px]:hidden`}>
        <input
          type="checkbox"
          checked={selecting}
          onChange={(event) => onSelecting(event.target.checked)}
          className="size-5 accent-brand"
        />
        Select
      </label>
    </>
  )
}

const look = 'needs-script flex min-h-11 items-center gap-2.5 text-note'
