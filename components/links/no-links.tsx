import { ButtonLink } from '@/components/ui/button'
import type { LinkState } from '@/lib/schemas/link-state'
import { stateNames } from './link-state-words'

/** Why the list is empty, and what to do next. */
export function NoLinks({ state, mayMake }: { state: LinkState | null; mayMake: boolean }) {
  if (state !== null) {
    return (
      <p>
        No link is {stateNames[state].toLowerCase()}. <a href="/studio">Show all links</a>
      </p>
    )
  }
  return (
    <div className="grid justify-items-start gap-4">
      <p className="max-w-measure">
        No links yet. A link asks a prospect to answer about 25 questions, in your brand. You see what they send.
      </p>
      {mayMake ? (
        <ButtonLink href="/studio/links/new">Make your first link</ButtonLink>
      ) : (
        <p>Your role does not make links. Ask an owner or an admin of the workspace.</p>
      )}
    </div>
  )
}
