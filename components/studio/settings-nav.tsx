import { NavLink } from './studio-header'

/** A page of the settings. */
export type SettingsPlace = (typeof places)[number]['place']

/** The way around the settings of a workspace. `studio.audit`: whether whoever looks may read the audit log. */
export function SettingsNav({ at, studio }: { at: SettingsPlace; studio: { readonly audit: boolean } }) {
  return (
    <nav aria-label="Settings" className="screen-only border-b border-line">
      <ul className="flex flex-wrap gap-x-6">
        {places
          .filter(({ place }) => place !== 'audit' || studio.audit)
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
  { place: 'shortcuts', words: 'Shortcuts' },
  { place: 'workspace', words: 'Workspace' },
  { place: 'audit', words: 'Audit log' },
] as const
