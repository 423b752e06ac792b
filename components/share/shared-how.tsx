/** What a link shows and does not, before one is made. */
export function WhatLinksShow() {
  return (
    <ul className="grid max-w-[62ch] list-disc gap-2 pl-5">
      <li>
        A link shows one version and stays with it. If you change answers later, the link still shows what was said
        then.
      </li>
      <li>
        Without your answers the link tells the findings alone. A careful reader can still tell some answers from them.
      </li>
      <li>Vendors you compare are not shown by the link. The PDF and the Word file have them.</li>
      <li>The link holds no key of yours: whoever has it cannot open your assessment or change anything.</li>
    </ul>
  )
}

/** How looks are counted, told to the person who is shown the count. */
export function HowLooksCount() {
  return (
    <p className="max-w-[62ch] text-note text-muted">
      A look counts once the page was on a screen for one second. Known bots, pages fetched ahead and your own looks in
      this browser do not count, nor does a browser without scripts. We keep the number and the last day, and not who
      looked.
    </p>
  )
}
