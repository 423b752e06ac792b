import type { Change, ChangesBlock, Open, Side } from '@/lib/views/report/changes'
import { insteadLine, partHeadings, sideAhead, sideCount } from '@/lib/views/report/lines'
import { capital } from '@/lib/views/report/sentences'
import { Block, Part, Rows } from './block'
import { ModelMark } from './model-mark'
import type { ReportLinks } from './report-links'

type ChangesProps = { block: ChangesBlock; links?: ReportLinks | undefined }

/** The smallest changes that give another answer, two close models side by side, and what was not asked. */
export function ChangesSection({ block, links }: ChangesProps) {
  const { heading, lead, flips, decider, notAsked, unknown, opened, sides } = block
  return (
    <Block id="changes" heading={heading} lead={lead}>
      {flips.length > 0 && (
        <Rows>
          {flips.map((flip) => (
            <li key={flip.sentences.join(' ')}>
              <p>{flip.sentences.join(' ')}</p>
              {flip.instead.length > 0 && <Instead change={flip} links={links} />}
            </li>
          ))}
        </Rows>
      )}
      {links?.whatIf !== undefined && (
        <p className="screen-only">
          <a href={links.whatIf} className="inline-block py-1">
            Try other answers without changing yours
          </a>
        </p>
      )}
      {sides.length > 0 && <Sides of={sides} />}
      {decider && (
        <Part heading={partHeadings.decider}>
          <p className="max-w-measure">
            {links ? <a href={links.answer(decider.question)}>{decider.text}</a> : decider.text}
          </p>
        </Part>
      )}
      <OpenQuestions title={partHeadings.notAnswered} of={notAsked} opened={opened} links={links} />
      <OpenQuestions title={partHeadings.notKnown} of={unknown} opened={opened} links={links} />
    </Block>
  )
}

type OpenProps = { title: string; of: readonly Open[]; opened: boolean; links: ReportLinks | undefined }

/** Folded unless answering them is the next step. Print has no summary, so it has a heading. */
function OpenQuestions({ title, of, opened, links }: OpenProps) {
  if (of.length === 0) return null
  return (
    <details open={opened} className="mt-2">
      <summary className="screen-only min-h-8 text-link">{title}</summary>
      <div>
        <h3 className="hidden font-[680] print:block">{title}</h3>
        <Rows>
          {of.map(({ question, label }) => (
            <li key={question}>{links ? <a href={links.answer(question)}>{label}</a> : label}</li>
          ))}
        </Rows>
      </div>
    </details>
  )
}

function Instead({ change, links }: { change: Change; links: ReportLinks | undefined }) {
  return (
    <ul className="text-note text-muted">
      {change.instead.map(({ question, label, answer }) => (
        <li key={question}>
          {insteadLine({ label, answer })}{' '}
          {links && (
            <a href={links.answer(question)} className="screen-only inline-block">
              Change<span className="sr-only"> {label.toLowerCase()}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

function Sides({ of }: { of: readonly Side[] }) {
  return (
    <Part heading={partHeadings.sides}>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {of.map((side) => (
          <div key={side.model.id} className="grid content-start gap-2 border-t border-control pt-3">
            <h4 className="flex items-center gap-2 font-[680]">
              <ModelMark {...side.model} />
              {capital(side.model.noun)}
            </h4>
            <p>{side.gloss}</p>
            <p>{side.binds}</p>
            <p>{sideCount(side)}</p>
            {side.ahead.length > 0 && <p>{sideAhead(side)}</p>}
          </div>
        ))}
      </div>
    </Part>
  )
}
