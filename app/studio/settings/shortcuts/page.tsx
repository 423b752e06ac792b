import type { Metadata } from 'next'
import { KeyForm } from '@/components/shortcuts/key-form'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { getKeySetting } from '@/lib/data/key-settings'
import { typedText } from '@/lib/route/typed-text'
import { keyActions } from '@/lib/schemas/keys'
import { parseKeyForm } from '@/lib/schemas/key-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { openStudio } from '../../open-studio'

type Query = Readonly<Record<'saved' | 'problem', string | string[] | undefined>>
type Props = { searchParams: Promise<Query> }

const heading = 'Shortcuts'
const page = '/studio/settings/shortcuts'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { workspace } = await openStudio(page)
  const { problem } = await searchParams
  return { title: `${problem === undefined ? '' : 'Error: '}${heading} – ${workspace.name}` }
}

export default async function ShortcutsPage({ searchParams }: Props) {
  const { person, shell } = await openStudio(page)
  const { saved, problem } = await searchParams
  const setting = await getKeySetting(person.userId)
  const typed = problem === undefined ? null : await typedKeys()
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="shortcuts" studio={shell} />
      <div className="grid max-w-160 gap-6 pt-6">
        <PageTitle>{heading}</PageTitle>
        {saved !== undefined && (
          <Notice tone="success" heading="Saved">
            <p>Pages that you open from now on take these keys, in all your workspaces.</p>
          </Notice>
        )}
        <p>Keys work in the inbox and on the page of a submission. They do nothing while you type.</p>
        <KeyForm
          singleKeys={typed ? typed.singleKeys : setting.singleKeys}
          keys={{ ...setting.keys, ...typed?.keys }}
          problem={typed?.problem ?? null}
        />
      </div>
    </StudioShell>
  )
}

/** What was typed and refused, with the reason said again; nothing once it is forgotten. */
async function typedKeys() {
  const fields = await typedText('keys')
  if (Object.keys(fields).length === 0) return null
  const again = parseKeyForm(new URLSearchParams(fields))
  const keys = Object.fromEntries(keyActions.flatMap(({ id }) => (fields[id] === undefined ? [] : [[id, fields[id]]])))
  const problem = isRefusal(again) ? { field: again.field ?? null, message: again.message } : null
  return { singleKeys: fields.singleKeys === 'yes', keys, problem }
}
