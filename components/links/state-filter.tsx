import { cn } from '@/components/ui/cn'
import { linkStates, type LinkState } from '@/lib/schemas/link-state'
import { stateNames } from './link-state-words'

/** Narrows the list to one state. What is chosen stands in the address. */
export function StateFilter({ chosen }: { chosen: LinkState | null }) {
  const choices = [
    { state: null, words: 'All but archived' },
    ...linkStates.map((state) => ({ state, words: stateNames[state] })),
  ]
  return (
    <nav aria-label="Filter by state">
      <ul className="flex flex-wrap gap-x-5">
        {choices.map(({ state, words }) => (
          <li key={words}>
            <a
              href={state === null ? '/studio' : `/studio?state=${state}`}
              {...(state === chosen && { 'aria-current': 'true' as const })}
              className={cn('inline-flex min-h-11 items-center', state === chosen && 'font-[680] text-ink')}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
