import { Button, TextButton } from '@/components/ui/button'
import { Day } from '@/components/ui/day'

type BrowsersProps = { browsers: readonly { readonly id: string; readonly since: string; readonly isThis: boolean }[] }

/** The browsers somebody is signed in with. All but this one can be signed out from here. */
export function Browsers({ browsers }: BrowsersProps) {
  return (
    <div className="grid justify-items-start gap-4">
      <ul className="ledger w-full max-w-question">
        {browsers.map(({ id, since, isThis }, index) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-2">
            <span className="py-2">
              {isThis && <strong>This browser. </strong>}
              Since <Day iso={since} />, {since.slice(11, 16)} UTC
            </span>
            {!isThis && (
              <form method="post" action="/account/browsers" noValidate>
                <input type="hidden" name="browser" value={id} />
                <TextButton>
                  Sign out<span className="sr-only"> browser {index + 1}</span>
                </TextButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {browsers.length > 1 && (
        <form method="post" action="/account/browsers" noValidate>
          <input type="hidden" name="browser" value="others" />
          <Button look="secondary">Sign out every other browser</Button>
        </form>
      )}
      <p className="text-muted">A browser is signed out by itself after 30 days without use.</p>
    </div>
  )
}
