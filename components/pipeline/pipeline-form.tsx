import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxRows, type Option } from '@/components/ui/option-rows'
import { SectionTitle } from '@/components/ui/page-title'
import { StatusFields, type StatusRow } from './status-fields'

/** Why the settings were not saved: the field to change, and what to do. */
export type PipelineProblem = { readonly field: string; readonly message: string }

type PipelineFormProps = {
  action: string
  /** All statuses, in the order that never changes. */
  statuses: readonly StatusRow[]
  models: readonly Option[]
  sold: readonly string[]
  problems: readonly PipelineProblem[]
}

/** What the statuses are called, which of them are used, and what the workspace sells. Works without a script. */
export function PipelineForm({ action, statuses, models, sold, problems }: PipelineFormProps) {
  return (
    <form method="post" action={action} noValidate className="grid gap-10">
      <OfWorkspace />
      {problems.length > 0 && (
        <ErrorSummary errors={problems.map(({ field, message }) => ({ href: `#${field}`, text: message }))} />
      )}
      <section className="grid gap-4">
        <SectionTitle>Statuses</SectionTitle>
        <p className="max-w-measure">
          A submission moves through these, from the first to the last. Names have 24 characters at most.
        </p>
        <ol className="grid gap-6">
          {statuses.map((row) => (
            <li key={row.status}>
              <StatusFields row={row} problems={problems} />
            </li>
          ))}
        </ol>
      </section>
      <div className="max-w-question">
        <CheckboxRows
          name="sold"
          legend={<span className="text-heading font-[680]">What you sell</span>}
          hint="The inbox says how well each recommendation fits this"
          options={models}
          selected={sold}
        />
      </div>
      <Button className="justify-self-start">Save the pipeline</Button>
    </form>
  )
}
