import { planHeadings } from '@/lib/views/report/plan-lines'

/** Lines to write on. They say nothing, and stand on paper alone unless they are wanted on the screen too. */
export function BlankLines({ count = 1, onScreen = false }: { count?: number; onScreen?: boolean }) {
  return (
    <span aria-hidden="true" className={onScreen ? 'block' : 'hidden print:block'}>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="block h-8 border-b border-control print:h-7" />
      ))}
    </span>
  )
}

/** Points with a line under each, to be filled in on paper. */
export const toFillIn = (points: readonly { term: string; text: string }[]) =>
  points.map(({ term, text }) => ({
    term,
    text: (
      <>
        {text}
        <BlankLines />
      </>
    ),
  }))

/** Where those who agree sign, on paper. */
export function Signatures() {
  return (
    <div className="hidden break-inside-avoid print:block">
      <p className="font-[650]">{planHeadings.signed}</p>
      <BlankLines count={2} />
    </div>
  )
}
