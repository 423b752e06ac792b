import { Button } from '@/components/ui/button'

/** A form and not a link: an address that is merely opened or fetched ahead must never begin anything. */
export function StartForm() {
  return (
    <form method="post" action="/start" noValidate>
      <Button>Start now</Button>
    </form>
  )
}
