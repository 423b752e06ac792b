'use client'

import { useState, type ComponentProps } from 'react'
import { ExportForm } from './export-form'
import { Modal } from './modal'

type ExportDialogProps = Omit<ComponentProps<typeof ExportForm>, 'opId'> & { onClose: () => void }

/** Asks for a file of what is selected. */
export function ExportDialog({ onClose, ...asked }: ExportDialogProps) {
  const [opId] = useState(() => crypto.randomUUID())
  return (
    <Modal id="export-heading" heading={`Export ${asked.count}`} onClose={onClose}>
      <ExportForm {...asked} opId={opId} onClose={onClose} />
    </Modal>
  )
}
