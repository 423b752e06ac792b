/** One thing that can be shared: `version-3` or `what-if-2`, with what the page calls it. Days are ISO days. */
export type Shareable = {
  readonly value: string
  readonly words: string
  readonly on: string
}

/** A live link as its maker sees it. Days are ISO days. */
export type LiveLink = {
  readonly id: string
  /** “Link 3”. */
  readonly name: string
  /** What it shows: “Version 2, without the answers, with the company’s name”. */
  readonly shows: string
  readonly madeOn: string
  /** Null while it works for as long as the report is kept. */
  readonly until: string | null
  readonly lastViewedOn: string | null
  readonly views: number
}

type Version = { readonly number: number; readonly submittedAt: Date }
type WhatIf = { readonly number: number; readonly name: string; readonly versionNumber: number; readonly savedAt: Date }
type Share = {
  readonly id: string
  readonly number: number
  readonly versionNumber: number
  readonly whatIf: { readonly number: number; readonly name: string } | null
  readonly withAnswers: boolean
  readonly withName: boolean
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly lastViewedAt: Date | null
  readonly views: number
}

/** What can be shared, the newest version first, then the what-ifs. */
export function shareables(versions: readonly Version[], whatIfs: readonly WhatIf[]): Shareable[] {
  return [
    ...versions.toReversed().map(({ number, submittedAt }) => ({
      value: `version-${number}`,
      words: `Your report, version ${number}`,
      on: submittedAt.toISOString(),
    })),
    ...whatIfs.map(({ number, name, versionNumber, savedAt }) => ({
      value: `what-if-${number}`,
      words: `The what-if “${name}” on version ${versionNumber}`,
      on: savedAt.toISOString(),
    })),
  ]
}

/** A live link in words. */
export function liveLink(share: Share): LiveLink {
  const { id, number, versionNumber, whatIf, withAnswers, withName } = share
  const what = whatIf ? `The what-if “${whatIf.name}” on version ${versionNumber}` : `Version ${versionNumber}`
  const answers = withAnswers ? 'with the answers' : 'without the answers'
  const name = withName ? 'with the company’s name' : 'without the company’s name'
  return {
    id,
    name: `Link ${number}`,
    shows: `${what}, ${answers}, ${name}`,
    madeOn: share.createdAt.toISOString(),
    until: share.expiresAt?.toISOString() ?? null,
    lastViewedOn: share.lastViewedAt?.toISOString() ?? null,
    views: share.views,
  }
}
