import { NavLink } from './studio-header'

/** A page of the settings. */
export type SettingsPlace = (typeof places)[number]['place']

/** The way around the settings of a workspace. */
export function SettingsNav({ at }: { at: SettingsPlace }) {
  return (
    <nav aria-label="Settings" className="screen-only border-b border-line">
      <ul className="flex flex-wrap gap-x-6">
        {places.map(({ place, words }) => (
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
  { place: 'workspace', words: 'Workspace' },
] as const
