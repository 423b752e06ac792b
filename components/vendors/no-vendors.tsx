import { ButtonLink } from '@/components/ui/button'

/** Why there is nothing to compare yet, and the one thing to do. */
export function NoVendors({ add }: { add: string }) {
  return (
    <div className="grid max-w-measure justify-items-start gap-4">
      <p>
        No vendor is here yet. Add one that you talk to, and record what it answers. You see what it really is, whether
        it fits you, and what to ask next.
      </p>
      <ButtonLink href={add}>Add a vendor</ButtonLink>
    </div>
  )
}
