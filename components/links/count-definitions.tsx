/** What is counted, in the words of the page that shows the counts (UX §2.2 C5). */
export function CountDefinitions() {
  return (
    <dl className="grid max-w-[62ch] gap-3">
      {definitions.map(({ term, text }) => (
        <div key={term}>
          <dt className="font-[680]">{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

const definitions = [
  {
    term: 'Opened',
    text: 'The page was visible in a browser for 1 second. Not letters that were opened. Prefetch and known bots are left out. Each browser counts once. We say “Someone” where the address is not personal.',
  },
  { term: 'Started', text: 'The first answer was saved.' },
  { term: 'Submitted', text: 'The prospect confirmed on the check page that you may read the answers.' },
]
