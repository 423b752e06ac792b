'use client'

import { Button } from '@/components/ui/button'
import { keyInWords, type KeySetting } from '@/lib/schemas/keys'
import type { Command } from './commands'
import { Kbd } from './kbd'
import { closeModal, Modal } from './modal'

type ShortcutHelpProps = { commands: readonly Command[]; keys: KeySetting; onClose: () => void }

/** The keys of this page. */
export function ShortcutHelp({ commands, keys, onClose }: ShortcutHelpProps) {
  return (
    <Modal id="shortcut-help" heading="Keys of this page" onClose={onClose}>
      {!keys.singleKeys && (
        <p>
          Single keys are off. <a href={settings}>Turn them on</a>.
        </p>
      )}
      <table className="w-full border-collapse">
        <caption className="sr-only">What each key does</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Action</th>
            <th scope="col">Key</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(commands).map(({ words, key }) => (
            <tr key={words} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {words}
              </th>
              <td className="py-2 text-right">
                <Kbd>{key}</Kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Keys do nothing while you type. <a href={settings}>Change the keys</a>
      </p>
      <Button type="button" look="secondary" data-first="" className="justify-self-start" onClick={closeModal}>
        Close
      </Button>
    </Modal>
  )
}

const settings = '/studio/settings/shortcuts'

function linesOf(commands: readonly Command[]): readonly { readonly words: string; readonly key: string }[] {
  const rows = commands.some(({ id }) => id === 'next')
  return [
    ...commands
      .filter(({ key }) => key !== '')
      .flatMap(({ words, key, extend }) => [
        { words, key: keyInWords(key) },
        ...(extend ? [{ words: `${words}, and select it`, key: `Shift ${keyInWords(key)}` }] : []),
      ]),
    ...(rows ? [{ words: 'From a row: next or previous row', key: 'Arrows' }] : []),
    ...(rows ? [{ words: 'Open the row that has focus', key: 'Enter' }] : []),
    { words: 'All commands', key: 'Ctrl K or ⌘ K' },
  ]
}
