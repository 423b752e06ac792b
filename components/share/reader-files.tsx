import { PrintButton } from './print-button'

/** What a reader can take along. `at` is the address of the shared report. */
export function ReaderFiles({ at }: { at: string }) {
  return (
    <ul className="screen-only flex flex-wrap items-center gap-x-5 gap-y-2">
      <li className="needs-script">
        <PrintButton />
      </li>
      {files.map(({ name, words }) => (
        <li key={name}>
          <a href={`${at}/${name}`} className="inline-flex min-h-11 items-center">
            {words}
          </a>
        </li>
      ))}
    </ul>
  )
}

const files = [
  { name: 'pdf', words: 'Download PDF' },
  { name: 'docx', words: 'Download for Word' },
  { name: 'summary', words: 'Summary as text' },
]
