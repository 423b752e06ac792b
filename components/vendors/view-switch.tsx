type SwitchProps = { all: boolean; links: { readonly one: string; readonly all: string } }

/** The two ways to record answers. Each is an address of its own. */
export function ViewSwitch({ all, links }: SwitchProps) {
  return (
    <nav aria-label="How to record answers" className="screen-only flex flex-wrap gap-x-6">
      <a href={links.one} className={shape} {...(!all && { 'aria-current': 'page' as const })}>
        One at a time
      </a>
      <a href={links.all} className={shape} {...(all && { 'aria-current': 'page' as const })}>
        All on one page
      </a>
    </nav>
  )
}

const shape =
  'inline-flex min-h-11 items-center aria-[current=page]:text-ink aria-[current=page]:no-underline aria-[current=page]:font-[680]'
