import { PageTitle } from '@/components/ui/page-title'
import type { QuestionView } from '@/lib/views/question'

/** Where the person is, the sentence that opens a section, and the question as the `h1`: the legend of its group. */
export function QuestionHeading({ view }: { view: QuestionView }) {
  return (
    <>
      <span className="mb-1.5 block text-note text-muted">
        {view.section}. {view.position}
      </span>
      {view.bridge !== null && <span className="mb-1.5 block max-w-[56ch]">{view.bridge}</span>}
      <PageTitle {...(view.hint === null && { className: 'mb-2' })}>{view.text}</PageTitle>
    </>
  )
}
