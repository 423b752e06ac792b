import { TextButton } from '@/components/ui/button'

/** Ends the session of this browser. A whole page is loaded, so that nothing of what was open stays. */
export function SignOutForm({ words = 'Sign out' }: { words?: string }) {
  return (
    <form method="post" action="/sign-out" noValidate>
      <TextButton>{words}</TextButton>
    </form>
  )
}
