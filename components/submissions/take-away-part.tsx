import { SidePart } from './side-part'

/** The submission as files. `at` is its address, `version` the one that is read. */
export function TakeAwayPart({ at, version }: { at: string; version: number }) {
  return (
    <SidePart id="take-away" heading="Take it away">
      <ul className="grid gap-1">
        {files.map(({ name, words }) => (
          <li key={name}>
            <a href={`${at}/${name}?version=${version}`} className="inline-flex min-h-11 items-center">
              {words}
            </a>
          </li>
        ))}
      </ul>
      <p className="text-note text-muted">Notes are in none of these files.</p>
    </SidePart>
  )
}

const files = [
  { name: 'pdf', words: 'Report as PDF' },
  { name: 'docx', words: 'Report for Word' },
  { name: 'summary', words: 'Summary as text' },
  { name: 'csv', words: 'Answers and advice as CSV' },
  { name: 'json', words: 'Answers and advice as JSON' },
]
