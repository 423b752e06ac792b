'use client'

import { Button } from '@/components/ui/button'
import { Modal } from './modal'

type RemovalDialogProps = {
  /** How many: “4 submissions”. */
  count: string
  onRemove: () => void
  onClose: () => void
}

/** Asks whether to delete what is selected. It can be undone for 24 hours, and says so. */
export function RemovalDialog({ count, onRemove, onClose }: RemovalDialogProps) {
  const remove = () => {
    onClose()
    onRemove()
  }
  return (
    <Modal id="removal-heading" heading={`Delete ${count}?`} onClose={onClose}>
      <p>They leave this workspace for everybody. You can undo this for 24 hours; then they are gone for good.</p>
      <div className="flex flex-wrap gap-3">
        <Button type="button" look="critical" onClick={remove}>
          Delete {count}
        </Button>
        <Button type="button" look="secondary" autoFocus onClick={onClose}>
          Keep them
        </Button>
      </div>
    </Modal>
  )
}
