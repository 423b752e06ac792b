import type { ReactNode } from 'react'
import { Signs } from '@/components/puzzle/signs'
import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SectionTitle } from '@/components/ui/page-title'
import type { BrandLook } from '@/lib/views/brand-look'
import { whoAsks } from '@/lib/views/asked-by'
import { ConsentFields, type ConsentProps } from './consent-fields'
import { NotSendable, type WhyNot } from './not-sendable'
import { sendId, sendingErrors } from './sending-errors'

/** Where sending one version stands. Days are ISO dates. */
export type Standing =
  | { readonly kind: 'sent'; readonly since: string }
  | { readonly kind: 'other-sent'; readonly version: number; readonly since: string }
  | { readonly kind: 'unsent' }

type SectionProps = {
  look: BrandLook
  /** `/a/<id>`. */
  home: string
  /** The version that is read. */
  version: number
  standing: Standing
  /** Why nothing can be sent; null where it can. */
  not: { readonly why: WhyNot; readonly on: string } | null
  /** The form that sends this version; null where it is sent, cannot be, or is not the last one. */
  form: FormProps | null
}

type FormProps = Omit<ConsentProps, 'workspace'> & {
  readonly opId: string
  /** When the page was drawn, marked, and whether a puzzle was asked for. */
  readonly drawn: string
  readonly asked: boolean
}

/** Who has a report and since when, how to send it, how to take it back, and where to book a call. */
export function SendingSection({ look, home, version, standing, not, form }: SectionProps) {
  const { workspace } = look
  const name = <bdi>{workspace}</bdi>
  const over = not !== null && not.why !== 'stopped'
  return (
    <section id="sending" aria-labelledby="sending-title" className="screen-only grid max-w-[62ch] gap-4 pb-9">
      <SectionTitle id="sending-title">Who has this report</SectionTitle>
      {over ? (
        <NotSendable workspace={workspace} {...not} />
      ) : (
        <Told name={name} version={version} standing={standing} />
      )}
      {not?.why === 'stopped' && standing.kind !== 'sent' && <NotSendable workspace={workspace} {...not} />}
      {look.callUrl !== null && <CallLink url={look.callUrl} look={look} />}
      {form && <SendForm look={look} home={home} version={version} form={form} />}
      {standing.kind !== 'unsent' && !over && <TakeBack action={`${home}/withdrawal`} name={name} />}
    </section>
  )
}

type ToldProps = Pick<SectionProps, 'version' | 'standing'> & { name: ReactNode }

function Told({ name, version, standing }: ToldProps) {
  if (standing.kind === 'sent') {
    return (
      <p>
        {name} can read version {version} since <Day iso={standing.since} />.
      </p>
    )
  }
  if (standing.kind === 'other-sent') {
    return (
      <p>
        {name} can read version {standing.version} since <Day iso={standing.since} />. Version {version} is not sent.
      </p>
    )
  }
  return <p>You have it, and whoever you share it with. It is not sent to {name}.</p>
}

function SendForm({
  look,
  home,
  version,
  form,
}: Pick<SectionProps, 'look' | 'home' | 'version'> & { form: FormProps }) {
  const { opId, drawn, asked, ...fields } = form
  const wrong = sendingErrors(fields.errors, asked)
  return (
    <details open={wrong.length > 0}>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        <span>
          Send this version to <bdi>{look.workspace}</bdi>
        </span>
      </summary>
      <form method="post" action={`${home}/sending`} noValidate className="mt-2 grid justify-items-start gap-5">
        <input type="hidden" name="opId" value={opId} />
        <input type="hidden" name="version" value={version} />
        {wrong.length > 0 && <ErrorSummary errors={wrong} />}
        <ConsentFields workspace={look.workspace} {...fields} />
        <Signs drawn={drawn} asked={asked} hurried />
        <Button id={sendId}>Send version {version}</Button>
      </form>
    </details>
  )
}

/** Taking back is looked at twice: it works without a script. */
function TakeBack({ action, name }: { action: string; name: ReactNode }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Take it back
      </summary>
      <form method="post" action={action} noValidate className="mt-2 grid justify-items-start gap-4">
        <p>
          {name} can then read no version of it here, and your name and address are taken out. They see that you took it
          back, and when. What they copied before stays with them. Your report stays yours.
        </p>
        <Button look="critical">Take it back</Button>
      </form>
    </details>
  )
}

/** A link out of the product: it says where it leads, and tells that page nothing. */
function CallLink({ url, look }: { url: string; look: BrandLook }) {
  return (
    <p>
      <a href={url} target="_blank" rel="noopener nofollow noreferrer" className="inline-block py-1">
        Book a call with {whoAsks(look)}
      </a>{' '}
      (opens <bdi>{hostOf(url)}</bdi> in a new tab)
    </p>
  )
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)
