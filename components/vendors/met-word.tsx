import type { Met } from '@/lib/views/vendors/vendor-reading'

/** The three words of a must-have. Each has a sign of its own shape, so that colour says nothing alone. */
export const metWords: Readonly<Record<Met, string>> = {
  meets: 'Meets',
  does_not_meet: 'Does not meet',
  not_known: 'Not known',
}

const signs: Readonly<Record<Met, { outline: string; tone: string }>> = {
  meets: { outline: 'M4 10.5l4 4 8-9', tone: 'text-success' },
  does_not_meet: { outline: 'M5 5l10 10M15 5L5 15', tone: 'text-critical' },
  not_known: { outline: 'M6.5 7.5a3.5 3.5 0 1 1 5 3.1c-1 .6-1.5 1.2-1.5 2.4M10 16v.5', tone: 'text-muted' },
}

/** Whether a must-have is met: a sign and a word. */
export function MetWord({ met }: { met: Met }) {
  const { outline, tone } = signs[met]
  return (
    <span className="inline-flex items-start gap-1.5 font-[650]">
      <svg
        aria-hidden="true"
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        className={`mark mt-0.5 shrink-0 ${tone}`}
      >
        <path d={outline} />
      </svg>
      {metWords[met]}
    </span>
  )
}
