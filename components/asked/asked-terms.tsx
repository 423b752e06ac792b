import { Day } from '@/components/ui/day'
import type { AskedBy } from './asked-question'
import { WithoutScript, whoAsks } from './asked-until'

/** Who asks, why it is fair, who sees the answers and for how long: what a vendor reads before it answers. */
export function AskedTerms({ by, count }: { by: AskedBy; count: number }) {
  const { asker, until } = by
  const terms = [
    {
      term: 'Who asks',
      text: `${whoAsks(by)} sent you this link. If the name means nothing to you, you need not answer.`,
    },
    {
      term: 'What is asked',
      text: `${count} questions on how you work: who does the work, how you decide, how you are paid. We estimate one minute for each.`,
    },
    {
      term: 'Why it is fair',
      text: 'There are no traps. Each kind of firm has its own honest answer, and you can add your own words to each.',
    },
    {
      term: 'Who sees it',
      text: `${asker} sees each answer once it is saved, and may show it to others. Anyone who has this link can read and change your answers.`,
    },
    {
      term: 'How it is saved',
      text: 'Each answer is saved as you give it. Leave out what you would rather not answer, and come back by the same link.',
      more: <WithoutScript />,
    },
  ]
  return (
    <dl className="grid max-w-[62ch] gap-4">
      {terms.map(({ term, text, more }) => (
        <div key={term}>
          <dt className="font-[680]">{term}</dt>
          <dd>
            {text}
            {more}
          </dd>
        </div>
      ))}
      <div>
        <dt className="font-[680]">How long</dt>
        <dd>
          You can answer and change your answers until <Day iso={until} />, unless {asker} ends the link before. The
          answers are deleted with what {asker} keeps here.
        </dd>
      </div>
    </dl>
  )
}
