import { Fragment } from 'react'
import type { Piece } from '@/lib/views/inbox/activity-words'

/** A sentence in which what people called things is kept apart from our words, whichever way it is written. */
export function Pieces({ of }: { of: readonly Piece[] }) {
  return of.map((piece, index) =>
    typeof piece === 'string' ? (
      <Fragment key={index}>{piece}</Fragment>
    ) : (
      <bdi key={index} className="wrap-anywhere">
        {piece.name}
      </bdi>
    ),
  )
}
