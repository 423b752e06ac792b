'use client'

import { useEffect, useRef, type ReactNode } from 'react'

type ModalProps = {
  heading: ReactNode
  id: string
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog that is open while it is drawn. Escape, a press beside it and a form of `method="dialog"` close it, and focus
 * goes back to where it was; `onClose` takes it away then. What carries `data-first` has focus at first.
 */
export function Modal({ heading, id, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (!shown || shown.open) return
    shown.showModal()
    shown.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="m-auto max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] overflow-y-auto rounded-control border border-control bg-surface p-0 text-ink backdrop:bg-[rgb(0_0_0/0.45)]"
    >
      <div className="grid gap-5 p-5">
        <h2 id={id} className="text-lead font-[680] [overflow-wrap:anywhere]">
          {heading}
        </h2>
        {children}
      </div>
    </dialog>
  )
}

/** Closes the dialog around what was pressed. */
export const closeModal = ({ currentTarget }: { currentTarget: Element }): void =>
  currentTarget.closest('dialog')?.close()
