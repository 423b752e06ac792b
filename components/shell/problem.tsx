type ProblemProps = { digest: string | undefined; retry: () => void }

/**
 * What a person sees when a page fails. Every page carries this code in case it is needed,
 * so it is plain markup and brings nothing else along.
 */
export function Problem({ digest, retry }: ProblemProps) {
  return (
    <main id="main" className="mx-auto grid max-w-page gap-5 px-5 pt-10">
      <title>There is a problem with the service – Seam Gauge</title>
      <h1 tabIndex={-1} className="text-question font-[680]">
        There is a problem with the service
      </h1>
      <p>The answers we told you were saved are safe. Try again, or come back later in this browser.</p>
      {digest !== undefined && <p>Reference number: {digest}</p>}
      <p>
        <button type="button" onClick={retry} className="min-h-12 rounded-control bg-brand px-[1.375rem] text-on-brand">
          Try again
        </button>
      </p>
      <p>
        <a href="/help">Help</a>
      </p>
    </main>
  )
}
