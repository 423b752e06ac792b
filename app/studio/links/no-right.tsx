import { Notice } from '@/components/ui/notice'

/** What a page says to a rank that may look and not change. */
export function NoRight() {
  return (
    <Notice heading="Your role does not allow this">
      <p>
        Ask an owner or an admin of the workspace. <a href="/studio">See all links</a>
      </p>
    </Notice>
  )
}
