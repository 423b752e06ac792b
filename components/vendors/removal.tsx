import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'

/** Removing takes a second look, which works without a script. It can be undone for 30 days. */
export function RemoveVendor({ action, name }: { action: string; name: string }) {
  return (
    <details className="screen-only">
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Remove this vendor
      </summary>
      <form method="post" action={action} noValidate className="mt-2 grid max-w-[62ch] justify-items-start gap-4">
        <p>
          This takes {name} out of your comparison and ends its private link. You can bring it back for 30 days; then
          everything on it is deleted.
        </p>
        <Button look="critical">Remove {name}</Button>
      </form>
    </details>
  )
}

export type Removed = {
  readonly id: string
  readonly name: string
  /** ISO dates: when it was removed, and when it is deleted. */
  readonly removedOn: string
  readonly deletedOn: string
}

/** What was removed and can still be brought back. */
export function RemovedVendors({ of, restoration }: { of: readonly Removed[]; restoration: (id: string) => string }) {
  if (of.length === 0) return null
  return (
    <ul className="ledger max-w-measure">
      {of.map(({ id, name, removedOn, deletedOn }) => (
        <li key={id} className="grid justify-items-start gap-2 border-b border-line py-3">
          <p>
            <span className="font-[650]">{name}</span>, removed on <Day iso={removedOn} />. It is deleted on{' '}
            <Day iso={deletedOn} />.
          </p>
          <form method="post" action={restoration(id)} noValidate>
            <Button look="secondary">Bring back {name}</Button>
          </form>
        </li>
      ))}
    </ul>
  )
}

type WasRemovedProps = { of: Removed; action: string }

/** What the page says right after a vendor was removed: the way back. */
export function WasRemoved({ of: { name }, action }: WasRemovedProps) {
  return (
    <Notice tone="success" heading={`${name} is removed`}>
      <form method="post" action={action} noValidate>
        <Button look="secondary">Bring {name} back</Button>
      </form>
    </Notice>
  )
}

type WasBroughtBackProps = { of: { readonly name: string; readonly page: string } }

/** What the page says right after a vendor was brought back. */
export function WasBroughtBack({ of: { name, page } }: WasBroughtBackProps) {
  return (
    <Notice tone="success" heading={`${name} is back`}>
      <p>
        <a href={page}>Everything you recorded of it</a> is there again. A private link it had has ended for good.
      </p>
    </Notice>
  )
}
