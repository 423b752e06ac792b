import { Block } from '@/components/report/block'
import { ButtonLink } from '@/components/ui/button'

export type NeedStep = {
  /** Where the questions about the business begin, go on or are checked. */
  readonly href: string
  readonly state: 'not_begun' | 'begun' | 'answered'
}

const words: Readonly<Record<NeedStep['state'], string>> = {
  not_begun: 'Answer the questions about your business',
  begun: 'Go on with the questions about your business',
  answered: 'Check your answers and get the report',
}

type NeedProps = { step: NeedStep; of: 'one' | 'all' }

/** What stands where the fit would, while nothing is known of the buyer. */
export function NeedInvitation({ step: { href, state }, of }: NeedProps) {
  return (
    <Block
      id="fit"
      heading="Whether it fits you is not known yet"
      lead={[
        `About 25 questions about your business say which kind of help you need. ${of === 'one' ? 'This page then says' : 'The comparison then says'} what is met, what stays open and what would get worse.`,
      ]}
    >
      <p className="screen-only">
        <ButtonLink href={href} look="secondary">
          {words[state]}
        </ButtonLink>
      </p>
    </Block>
  )
}
