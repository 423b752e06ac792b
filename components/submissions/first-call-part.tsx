import type { FirstCall } from '@/lib/views/inbox/first-call'

/** How to begin a first call, and what to ask in it. Why each question is worth asking stands at the talking points. */
export function FirstCallPart({ of: { open, ask } }: { of: FirstCall }) {
  return (
    <section aria-labelledby="first-call-heading" className="grid content-start gap-2">
      <h3 id="first-call-heading" className="font-[680]">
        First call
      </h3>
      <p className="text-note text-muted">Open with their own words:</p>
      <blockquote className="border-l-4 border-marker pl-3">
        <p>“{open}”</p>
      </blockquote>
      {ask.length > 0 ? (
        <>
          <p className="text-note text-muted">
            Then ask what is not known.{' '}
            <a href="#talking-points" className="inline-block py-0.5">
              Why each one
            </a>
          </p>
          <ol className="ml-5 grid list-decimal gap-1">
            {ask.map(({ question, ask: words }) => (
              <li key={question} className="pl-1">
                {words}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className="text-note text-muted">They left nothing open that could change the result.</p>
      )}
    </section>
  )
}
