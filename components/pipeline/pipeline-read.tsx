import { SectionTitle } from '@/components/ui/page-title'

type PipelineReadProps = {
  names: readonly { readonly status: string; readonly name: string }[]
  /** Models of help, by their names. */
  sold: readonly string[]
}

/** The pipeline for whoever may not change it. */
export function PipelineRead({ names, sold }: PipelineReadProps) {
  return (
    <>
      <p>Your role does not change the pipeline. Ask an owner or an admin of the workspace.</p>
      <section className="grid gap-3">
        <SectionTitle>Statuses</SectionTitle>
        <ol className="ledger max-w-question">
          {names.map(({ status, name }) => (
            <li key={status} className="border-b border-line py-2.5">
              <bdi>{name}</bdi>
            </li>
          ))}
        </ol>
      </section>
      <section className="grid gap-3">
        <SectionTitle>What you sell</SectionTitle>
        {sold.length === 0 && <p>Nothing was chosen yet. The inbox cannot say what fits.</p>}
        {sold.length > 0 && (
          <ul className="ledger max-w-question">
            {sold.map((name) => (
              <li key={name} className="border-b border-line py-2.5">
                {name}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
