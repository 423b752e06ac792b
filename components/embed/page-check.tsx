import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'

type CheckProps = {
  /** The page itself, which is asked again. */
  action: string
  typed: string
  /** What was found: an origin and whether it is listed, or what to type instead; null before anything was asked. */
  found: { origin: string; listed: boolean } | { message: string } | null
}

/** Says whether a page may show the frame. It compares with the list and opens nothing. */
export function PageCheck({ action, typed, found }: CheckProps) {
  const error = found && 'message' in found ? found.message : null
  return (
    <form method="get" action={action} noValidate className="grid justify-items-start gap-4">
      <div className="w-full">
        <TextField
          name="page"
          label="Address of the page"
          hint="As it stands in the address bar of that page"
          inputMode="url"
          autoComplete="off"
          defaultValue={typed}
          {...(error !== null && { error })}
        />
      </div>
      <Button look="secondary">Check this page</Button>
      {found && 'origin' in found && (
        <Notice tone={found.listed ? 'success' : 'caution'}>
          <p className="[overflow-wrap:anywhere]">
            {found.listed
              ? `${found.origin} is on the list. Browsers show the frame there.`
              : `${found.origin} is not on the list. Browsers refuse the frame there. Add it above, and save.`}
          </p>
        </Notice>
      )}
    </form>
  )
}
