import { Button } from '@/components/ui/button'

/** Deletes an assessment, after a second look that works without a script. */
export function DeleteAnswers({ action }: { action: string }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Delete my answers
      </summary>
      <form method="post" action={action} noValidate className="mt-2 grid max-w-[62ch] justify-items-start gap-4">
        <p>
          This deletes every answer and every report of this assessment, at once and for good. Resume links to it stop
          working.
        </p>
        <Button look="critical">Delete everything</Button>
      </form>
    </details>
  )
}
