import { counted } from '@/lib/views/report/sentences'
import { SidePart } from './side-part'

/** Pairs of answers that do not fit together, each with the question that would settle it. */
export function ClashesPart({ of }: { of: readonly Clash[] }) {
  return (
    <SidePart id="clashes" heading="Answers that clash">
      {of.length === 0 ? (
        <p>No two answers clash.</p>
      ) : (
        <>
          <p className="text-note text-muted">{counted(of.length, 'pair')}. Both answers of a pair may be true.</p>
          <ul className="grid gap-4">
            {of.map(({ ask, answers }) => (
              <li key={ask} className="grid gap-1">
                <p className="font-[650]">{ask}</p>
                <ul className="ml-5 list-disc text-note">
                  {answers.map(({ question, label, answer }) => (
                    <li key={question}>
                      {label}: {answer}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </SidePart>
  )
}

type Clash = {
  readonly ask: string
  readonly answers: readonly { readonly question: string; readonly label: string; readonly answer: string }[]
}
