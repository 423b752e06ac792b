import { FocusOnMount } from './focus-on-mount'

/** `href` is the id of the control with a hash before it; `text` repeats the words beside that control. */
export type SummarisedError = { href: `#${string}`; text: string }

/** What stands between a person and the next page. It takes focus, and each line leads to its control. */
export function ErrorSummary({ errors }: { errors: readonly SummarisedError[] }) {
  return (
    <div
      id="error-summary"
      data-takes-focus
      tabIndex={-1}
      role="group"
      aria-labelledby="error-summary-title"
      className="mt-5 border-[3px] border-critical bg-critical-tint px-[1.125rem] py-3.5"
    >
      <h2 id="error-summary-title" className="text-lead font-[680]">
        There is a problem
      </h2>
      <ul className="mt-1.5 grid gap-1">
        {errors.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1 font-[650] text-critical">
              {text}
            </a>
          </li>
        ))}
      </ul>
      <FocusOnMount id="error-summary" />
    </div>
  )
}
