import { SignOutForm } from '@/components/accounts/sign-out-form'
import { StatusRegion } from '@/components/ui/status-region'
import { cn } from '@/components/ui/cn'
import { WaitingLine } from '@/components/waiting/waiting-line'
import { SwitchWorkspace } from './switch-workspace'

/** A part of the studio, as its header lists them. */
export type StudioPlace = 'links' | 'inbox' | 'settings' | 'outbox'

/** Who looks at the studio, and at which workspace. */
export type Studio = {
  readonly workspaceId: string
  readonly workspaceName: string
  readonly personName: string
  /** By whose id what waits on a device is told apart. */
  readonly userId?: string
  /** Whether this person may see the outbox. */
  readonly outbox: boolean
  /** Other workspaces they belong to. */
  readonly others?: readonly { readonly id: string; readonly name: string }[]
}

type HeaderProps = {
  at: StudioPlace | null
  studio: Studio
  /** Takes the width of the window. */
  wide?: boolean
}

/** The name of the workspace, the way around it, who is signed in, and the way out. */
export function StudioHeader({ at, studio, wide = false }: HeaderProps) {
  const width = wide ? 'max-w-[100rem]' : 'max-w-page'
  const { workspaceId, userId, workspaceName, personName, outbox, others = [] } = studio
  return (
    <header className="screen-only border-b border-line">
      <div className={cn('mx-auto flex min-h-14 flex-wrap items-center justify-between gap-x-4 px-5', width)}>
        <div className="flex min-w-0 flex-wrap items-center gap-x-3">
          <a href="/studio" className={name}>
            <bdi>{workspaceName}</bdi>
          </a>
          {others.length > 0 && <SwitchWorkspace others={others} />}
        </div>
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 text-note">
          <StatusRegion />
          {userId !== undefined && <WaitingLine {...{ workspaceId, userId }} />}
          <a href="/account" className="inline-flex min-h-11 max-w-full items-center [overflow-wrap:anywhere]">
            <bdi>{personName}</bdi>
          </a>
          <SignOutForm />
        </div>
      </div>
      <nav aria-label="Studio" className={cn('mx-auto px-5', width)}>
        <ul className="flex flex-wrap gap-x-6">
          {places
            .filter(({ place }) => place !== 'outbox' || outbox)
            .map(({ place, href, words }) => (
              <li key={place}>
                <NavLink href={href} current={place === at}>
                  {words}
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
    </header>
  )
}

/** One way in a row of several; the one in use is underlined thickly and says so to screen readers. */
export function NavLink({ href, current, children }: { href: string; current: boolean; children: string }) {
  return (
    <a
      href={href}
      {...(current && { 'aria-current': 'page' as const })}
      className={cn(
        'inline-flex min-h-11 items-center border-b-[3px]',
        current ? 'border-brand font-[680] text-ink no-underline' : 'border-transparent',
      )}
    >
      {children}
    </a>
  )
}

const name = 'py-2 font-[750] tracking-[-0.01em] text-ink no-underline hover:underline [overflow-wrap:anywhere]'

const places = [
  { place: 'links', href: '/studio', words: 'Links' },
  { place: 'inbox', href: '/studio/inbox', words: 'Inbox' },
  { place: 'outbox', href: '/studio/outbox', words: 'Outbox' },
  { place: 'settings', href: '/studio/settings/people', words: 'Settings' },
] as const satisfies readonly { place: StudioPlace; href: string; words: string }[]
