'use client'

import { createContext, useContext, type ReactNode } from 'react'

const Shown = createContext<string | null>(null)

/** Tells the forms of a page which workspace the page shows. */
export function WorkspaceShown({ id, children }: { id: string; children: ReactNode }) {
  return <Shown value={id}>{children}</Shown>
}

/**
 * The field by which a form says which workspace its page showed. Somebody who switches to another in a second tab does
 * nothing to that one by a form of the first (Trust §2.5, case 6).
 */
export function OfWorkspace() {
  const id = useContext(Shown)
  return id !== null && <input type="hidden" name="workspace" value={id} />
}
