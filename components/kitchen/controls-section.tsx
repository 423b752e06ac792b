import { Button, ButtonLink, TextButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxRows, RadioRows } from '@/components/ui/option-rows'
import { TextField } from '@/components/ui/text-field'
import { MarginNote, TaskColumns } from '@/components/shell/task-shell'
import { Shelf } from './shelf'

export function ControlsSection() {
  return (
    <>
      <Shelf title="Buttons">
        <div className="flex flex-wrap gap-4">
          <Button type="button">Continue</Button>
          <Button type="button" look="secondary">
            Save for later
          </Button>
          <Button type="button" look="critical">
            Delete my answers
          </Button>
          <ButtonLink href="/">Continue from “Who builds?”</ButtonLink>
          <TextButton type="button">Copy the link</TextButton>
        </div>
      </Shelf>
      <Shelf title="Errors">
        <ErrorSummary
          errors={[
            { href: '#kitchen-error', text: 'Select who builds today' },
            { href: '#kitchen-note-error', text: 'Shorten the note to 300 characters' },
          ]}
        />
        <RadioRows
          name="kitchen-error"
          legend={<span className="text-heading font-[680]">Who builds today?</span>}
          hint="Count people who wrote code last month"
          error="Select who builds today"
          options={builders}
        />
        <TextField
          name="kitchen-note-error"
          label="Note (optional)"
          rows={3}
          error="Shorten the note to 300 characters"
          defaultValue="What was typed stays."
        />
      </Shelf>
      <Shelf title="Options">
        <TaskColumns
          note={
            <MarginNote id="kitchen-why" heading="Why we ask">
              <p>Who builds changes the kind of help that can work.</p>
            </MarginNote>
          }
        >
          <RadioRows
            name="kitchen-builders"
            legend={<span className="text-heading font-[680]">Who builds?</span>}
            hint="Count people who wrote code last month"
            options={builders}
            selected="agency"
            keys
          />
        </TaskColumns>
        <CheckboxRows
          name="kitchen-events"
          legend={<span className="text-heading font-[680]">Which of these happened this year?</span>}
          options={events}
          selected={['slip']}
          keys
        />
      </Shelf>
      <Shelf title="Fields">
        <TextField
          name="kitchen-text"
          label="What do you call this business? (optional)"
          hint="It appears on your report"
        />
        <TextField
          name="kitchen-money"
          label="Spend each month"
          before="$"
          after="a month"
          inputMode="numeric"
          className="max-w-40"
        />
      </Shelf>
    </>
  )
}

const builders = [
  { value: 'nobody', label: 'Nobody' },
  { value: 'agency', label: 'An outside agency or development firm' },
  { value: 'team', label: 'One to three employees', hint: 'Working mostly on software' },
  { value: 'unknown', label: 'I do not know', hint: 'We will test both small and large teams', exclusive: true },
]

const events = [
  { value: 'slip', label: 'A launch date slipped' },
  { value: 'left', label: 'Someone senior left' },
  { value: 'none', label: 'None of these', exclusive: true },
]
