import type { LogoLook } from '@/lib/views/brand-look'
import { CheckboxRows, RadioRows } from '@/components/ui/option-rows'
import { SectionTitle } from '@/components/ui/page-title'
import { TextField } from '@/components/ui/text-field'
import type { FieldProblem } from '@/lib/schemas/link-form'
import { hostOf, linkMost } from '@/lib/schemas/link-most'
import { ColourField } from './colour-field'
import { DateField } from './date-field'
import { errorOf, type LinkValues } from './link-values'
import { LogoField } from './logo-field'

export type LinkFieldsProps = {
  values: LinkValues
  /** What the form holds at this moment. */
  now: LinkValues
  problems: readonly FieldProblem[]
  workspace: { readonly id: string; readonly name: string }
  people: readonly { readonly userId: string; readonly name: string; readonly email: string }[]
  /** The logo that is used unless another is chosen. */
  logo: LogoLook | null
  /** A file was chosen before the form was refused: it has to be chosen again. */
  hadLogo: boolean
  onPicture: (picture: LogoLook | null) => void
}

/** Everything that can be said about a link. */
export function LinkFields({ values, now, problems, people, workspace, logo, hadLogo, onPicture }: LinkFieldsProps) {
  const error = (field: string) => errorOf(problems, field)
  return (
    <>
      <TextField
        name="name"
        label="Name of the link"
        hint="For your workspace alone, as in “Spring campaign”"
        defaultValue={values.name}
        autoComplete="off"
        {...error('name')}
      />
      <SectionTitle className="border-t border-control pt-5">What prospects see</SectionTitle>
      <LogoField
        logo={logo}
        without={values.withoutLogo === 'yes'}
        hadLogo={hadLogo}
        onPicture={onPicture}
        {...error('logo')}
      />
      <ColourField value={values.colour} now={now.colour} {...error('colour')} />
      <TextField
        name="sender"
        label="Who asks"
        hint={`Prospects read “${shownName(now.sender)} at ${workspace.name}”`}
        defaultValue={values.sender}
        autoComplete="name"
        {...error('sender')}
      />
      <TextField
        name="sells"
        label="What you sell"
        hint="Prospects read it before they start, as in “Automation projects”"
        defaultValue={values.sells}
        autoComplete="off"
        {...error('sells')}
      />
      <div className="grid gap-1">
        <TextField
          name="intro"
          label="Introduction (optional)"
          hint="Plain text, above the button"
          defaultValue={values.intro}
          rows={4}
          {...error('intro')}
        />
        <Count text={now.intro} most={linkMost.intro} />
      </div>
      <div className="grid gap-1">
        <TextField
          name="buttonWords"
          label="Button text"
          hint="Starts with a verb, as in “Start now”"
          defaultValue={values.buttonWords}
          autoComplete="off"
          {...error('buttonWords')}
        />
        <Count text={now.buttonWords} most={linkMost.buttonWords} />
      </div>
      <SectionTitle className="border-t border-control pt-5">When they send</SectionTitle>
      <RadioRows
        name="contact"
        legend={<span className="font-[650]">Ask for their name and e-mail address</span>}
        selected={values.contact}
        options={[
          { value: 'off', label: 'Do not ask' },
          { value: 'optional', label: 'Ask, and let them skip it' },
          { value: 'needed', label: 'Ask, and send only with both' },
        ]}
        {...error('contact')}
      />
      <div className="grid gap-1">
        <TextField
          name="callUrl"
          label="Where they can book a call (optional)"
          hint="A page of yours that starts with https://"
          defaultValue={values.callUrl}
          inputMode="url"
          autoComplete="url"
          {...error('callUrl')}
        />
        {hostOf(now.callUrl) !== '' && (
          <p className="text-note [overflow-wrap:anywhere] text-muted">
            Prospects see where it leads: {hostOf(now.callUrl)}
          </p>
        )}
      </div>
      <CheckboxRows
        name="told"
        legend={<span className="font-[650]">Who gets a letter when somebody sends</span>}
        selected={values.told.split(' ')}
        options={people.map(({ userId, name, email }) => ({
          value: userId,
          label: <span dir="auto">{name}</span>,
          hint: email,
        }))}
        {...error('told')}
      />
      <DateField
        name="expiresOn"
        label="Last day (optional)"
        hint="The link works until the end of that day, UTC"
        value={values.expiresOn}
        {...error('expiresOn')}
      />
    </>
  )
}

const shownName = (typed: string) => (typed.trim() === '' ? 'Your name' : typed.trim())

/** How many characters there are of how many. */
function Count({ text, most }: { text: string; most: number }) {
  const length = [...text.replaceAll('\r\n', '\n').trim()].length
  return (
    <p className={length > most ? 'text-note font-[650] text-critical' : 'text-note text-muted'}>
      {length} of {most} characters
    </p>
  )
}
