/** What a person may look up before or while answering. Nothing here is needed to begin. */
export function WhatToHave() {
  return (
    <>
      <p className="max-w-measure">
        You can start with nothing to hand. “I do not know” is an answer, and it widens the range in the result.
      </p>
      <ul className="ledger max-w-report">
        {things.map((thing) => (
          <li key={thing} className="border-b border-line py-2.5">
            {thing}
          </li>
        ))}
      </ul>
    </>
  )
}

const things = [
  'Who makes the technology decisions today, and who builds',
  'The last three delivery dates you were promised, and what happened',
  'The technology decisions that wait for an answer now',
  'Whether money is set aside each month, for one project, or not yet',
]
