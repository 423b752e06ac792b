import { NavLink } from './studio-header'

/** A page of the settings. */
export type SettingsPlace = (typeof places)[number]['place']

/** Of pages that not everybody may open, whether whoever looks may. */
type MayOpen = Readonly<Partial<Record<SettingsPlace, boolean>>>

/** The way around the settings of a workspace. */
export function SettingsNav({ at, studio }: { at: SettingsPlace; studio: MayOpen }) {
  return (
    <nav aria-label="Settings" className="screen-only border-b border-line">
      <ul className="flex flex-wrap gap-x-6">
        {places
          .filter(({ place }) => studio[place] !== false)
          .map(({ place, words }) => (
            <li key={place}>
              <NavLink href={`/studio/settings/${place}`} current={place === at}>
                {words}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  )
}

const places = [
  { place: 'people', words: 'People' },
  { place: 'brand', words: 'Brand' },
  { place: 'domain', words: 'Domain' },
  { place: 'pipeline', words: 'Pipeline' },
  { place: 'rules', words: 'Rules' },
  { place: 'retention', words: 'Retention' },
  { place: 'person', words: 'One person' },
  { place: 'shortcuts', words: 'Shortcuts' },
  { place: 'workspace', words: 'Workspace' },
  { place: 'audit', words: 'Audit log' },
] as const
