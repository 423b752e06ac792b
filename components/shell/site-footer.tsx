import { RunBy } from '@/components/brand/run-by'
import { ThemeSwitch } from './theme-switch'

/** The same four links in the same order on every page. Help comes last. */
export function SiteFooter() {
  return (
    <footer className="screen-only outer-chrome mt-24 border-t border-line">
      <div className="mx-auto grid max-w-page gap-x-8 gap-y-4 px-5 py-6 md:grid-cols-[auto_1fr] md:items-center">
        <ThemeSwitch />
        <nav aria-label="About Seam Gauge" className="md:justify-self-end">
          <ul className="flex flex-wrap gap-x-6 gap-y-1 text-note">
            <RunBy />
            {links.map(({ href, words }) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center">
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}

const links = [
  { href: '/method', words: 'How scoring works' },
  { href: '/privacy', words: 'Privacy' },
  { href: '/accessibility', words: 'Accessibility' },
  { href: '/help', words: 'Help' },
]
