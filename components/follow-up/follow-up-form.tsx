import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxRows, RadioRows } from '@/components/ui/option-rows'
import { SectionTitle } from '@/components/ui/page-title'
import { followUpProblems, occurredIn, type FollowUpAnswers } from '@/lib/schemas/follow-up'
import type { MemberFollowUpAnswers } from '@/lib/schemas/member-follow-up'
import type { Choice, FollowUpView } from '@/lib/views/follow-up'

type FormProps = {
  action: string
  view: FollowUpView
  /** What was told before for this day. */
  told: MemberFollowUpAnswers | null
  /** What a refused form held; null where none was refused. */
  typed: URLSearchParams | null
  /** Whether somebody else tells it of a founder. */
  ofOthers?: boolean
  /** Whether only what was bought is asked: it is too early for the rest. */
  early?: boolean
}

const unsure: Choice = { id: 'dont_know', label: 'I do not know' }
const changes = [
  { id: 'better', label: 'Better' },
  { id: 'same', label: 'The same' },
  { id: 'worse', label: 'Worse' },
]
const coursesFor = (who: string) => [
  { id: 'kept', label: `${who} kept to it, or it ended as planned` },
  { id: 'switched', label: `${who} switched to something else` },
  { id: 'ended_early', label: 'It ended early' },
]
const chooseAgain = 'Knowing what you know now, would you choose the same again?'
const agains = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
]

/** What happened after a report. Two answers are needed; what was refused stands in the form again. */
export function FollowUpForm({ action, view, told, typed, ofOthers = false, early = false }: FormProps) {
  const { bought, course, ...others } = typed ? followUpProblems(typed) : {}
  const problems = {
    ...others,
    ...(bought && { bought: ofOthers ? 'Select what they bought' : bought }),
    ...(course && !early && { course }),
  }
  const refused = Object.entries(problems).map(([field, text]) => ({ href: `#${field}` as const, text }))
  const before = (field: string, saved: string | undefined) => (typed ? (typed.get(field) ?? undefined) : saved)
  const occurred = typed ? occurredIn(typed) : (told?.occurred ?? [])
  const again = told?.again === null ? unsure.id : told ? (told.again ? 'yes' : 'no') : undefined
  return (
    <form method="post" action={action} noValidate className="grid max-w-160 gap-9">
      {refused.length > 0 && <ErrorSummary errors={refused} />}
      <Radio
        name="bought"
        legend={ofOthers ? 'What did they buy?' : 'What did you buy?'}
        options={view.bought}
        selected={before('bought', told?.bought)}
        error={problems.bought}
      />
      {!early && (
        <>
          <Radio
            name="course"
            legend="What became of it?"
            options={coursesFor(ofOthers ? 'They' : 'We')}
            selected={before('course', told?.course ?? undefined)}
            error={problems.course}
          />
          <section aria-labelledby="measures" className="grid gap-6">
            <SectionTitle id="measures">What changed since the report?</SectionTitle>
            {view.measures.map(({ id, label, hint }) => (
              <Radio
                key={id}
                name={id}
                legend={label}
                hint={hint}
                options={[...changes, unsure]}
                selected={before(
                  id,
                  told ? (told.measures[id as keyof FollowUpAnswers['measures']] ?? unsure.id) : undefined,
                )}
              />
            ))}
          </section>
          <Radio
            name="again"
            legend={ofOthers ? 'Would they choose the same again?' : chooseAgain}
            options={[...agains, unsure]}
            selected={before('again', again)}
          />
          {view.found.length > 0 && (
            <Checkboxes
              name="found"
              legend="The report found these patterns. Which of them occurred?"
              options={view.found}
              selected={occurred}
            />
          )}
          <details open={view.found.length === 0 || view.others.some(({ id }) => occurred.includes(id))}>
            <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
              Patterns that the report did not find
            </summary>
            <Checkboxes name="others" legend="Which of these occurred?" options={view.others} selected={occurred} />
          </details>
        </>
      )}
      <div>
        <Button>{told ? 'Save the changes' : 'Send what happened'}</Button>
      </div>
    </form>
  )
}

type RowsProps = { legend: string; options: readonly Choice[] }

const rows = (options: readonly Choice[]) =>
  options.map(({ id, label, hint }) => ({
    value: id,
    label,
    ...(hint !== undefined && { hint }),
    ...(id === unsure.id && { exclusive: true }),
  }))

function Radio({
  name,
  legend,
  options,
  selected,
  hint,
  error,
}: RowsProps & { name: string; selected: string | undefined; hint?: string | undefined; error?: string | undefined }) {
  return (
    <RadioRows
      name={name}
      legend={<span className="font-[680]">{legend}</span>}
      options={rows(options)}
      selected={selected}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { error })}
    />
  )
}

function Checkboxes({ name, legend, options, selected }: RowsProps & { name: string; selected: readonly string[] }) {
  return (
    <CheckboxRows
      name={name}
      legend={<span className="font-[680]">{legend}</span>}
      hint="Select all that apply"
      options={rows(options)}
      selected={selected}
    />
  )
}
