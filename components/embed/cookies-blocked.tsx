import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'

/** What stands in a frame whose browser keeps nothing there: why, what became of it, and the way on. */
export function CookiesBlocked({ href }: { href: string }) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto grid max-w-page gap-5 px-5 pt-4">
      <PageTitle>{cookiesBlockedTitle}</PageTitle>
      <Prose>
        <p>
          Your browser keeps nothing for frames on other websites, or did not keep it this long. So your answers cannot
          be saved here. Nothing that was saved before is lost.
        </p>
        <p>Go on in a new tab, where they are saved as you go. A resume link opens what you began before.</p>
      </Prose>
      <p>
        <ButtonLink href={href} target="_blank" rel="noopener">
          Go on in a new tab
        </ButtonLink>
      </p>
    </main>
  )
}

/** The heading of that page. */
const cookiesBlockedTitle = 'This frame cannot save your answers'
