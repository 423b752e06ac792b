import type { Choice, Changes } from '@/lib/views/what-if/changes'
import { valueOf } from '@/lib/views/what-if/changes'

type ChoiceListProps = {
  choices: readonly Choice[]
  /** What is chosen when the page opens. */
  initial: Changes
  /** Questions that are not asked with the answers as they are chosen. */
  unheard: readonly string[]
}

/** The answers that matter most, each a native list set to what is tried out, or else to the real answer. */
export function ChoiceList({ choices, initial, unheard }: ChoiceListProps) {
  return (
    <div className="grid grid-cols-1 gap-5">
      {choices.map(({ question, label, options, real }) => {
        const changed = initial[question]
        return (
          <div key={question} className="grid grid-cols-1 gap-1.5">
            <label htmlFor={question} className="font-[650]">
              {label}
            </label>
            <select
              id={question}
              name={question}
              defaultValue={changed === undefined ? real : valueOf(changed)}
              autoComplete="off"
              aria-describedby={`${question}-note`}
              className="min-h-12 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-body text-ink"
            >
              {options.map(({ value, label: words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
            <p id={`${question}-note`} className="text-note text-muted empty:hidden">
              {unheard.includes(question) && 'Not asked with these answers, so it changes nothing.'}
            </p>
          </div>
        )
      })}
    </div>
  )
}
