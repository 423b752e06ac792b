import { cn } from '@/components/ui/cn'

type Entry = { readonly id: string; readonly title: string }

/** The blocks of a report as links: beside it where there is room, folded above it where there is not. */
export function SideContents({ of }: { of: readonly Entry[] }) {
  return (
    <nav aria-label="On this page" className="screen-only sticky top-0 self-start pt-6 max-lg:hidden">
      <p className="mb-1 font-[680]">On this page</p>
      <Entries of={of} />
    </nav>
  )
}

/** `always` where nothing else lists them at any width. */
export function FoldedContents({ of, always = false }: { of: readonly Entry[]; always?: boolean }) {
  return (
    <nav aria-label="On this page" className={cn('screen-only border-t border-line py-3', !always && 'lg:hidden')}>
      <details>
        <summary className="min-h-8 text-link">On this page</summary>
        <Entries of={of} />
      </details>
    </nav>
  )
}

function Entries({ of }: { of: readonly Entry[] }) {
  return (
    <ul className="text-note">
      {of.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} className="inline-block py-1">
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
