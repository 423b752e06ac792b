/** What a vendor is shown by its link, and what its answers are worth: told before a link is made. */
export function WhatVendorSees({
  vendor,
  business,
  count,
}: {
  vendor: string
  business: string | null
  count: number
}) {
  return (
    <ul className="grid max-w-[62ch] list-disc gap-2 pl-5">
      <li>
        {vendor} answers {count} questions by itself, in its own words, without an account.
      </li>
      <li>
        It sees your name{business !== null && `, “${business}”`}, the questions and its own answers. It does not see
        what you noted, what we make of it, or whom else you consider.
      </li>
      <li>
        Its answers are marked “told by the vendor”. They count as heard: only you can mark what you have seen proof of.
      </li>
      <li>What you hear in a call takes the place of what it told by the link. Both stay on record.</li>
    </ul>
  )
}
