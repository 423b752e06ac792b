import 'server-only'
import { visibleShares } from '@/lib/access/policy'
import type { Reader } from '@/lib/access/viewer'
import type { Money } from '@/lib/engine/waiting'
import type { Answers } from '@/lib/engine/types'
import { storedAnswers } from '@/lib/schemas/stored'
import { LAST_TIME } from './assessments'
import { db } from './db'
import type { Prisma } from './generated/client'
import type { KeyHash } from './keys'
import { moneyColumns } from './money'
import { mark, markColumns, type Mark } from './plan-marks'
import { liveAt } from './shares'
import { version, versionColumns, type Version } from './versions'

/** What a reader reads: one version as it was said, and what its holder chose to show of it. */
export type SharedVersion = {
  /** Without the name of the business where that was left out. */
  readonly version: Version
  /** How many versions there were when the link was made. */
  readonly versions: number
  /** The what-if that is read in its stead; its changed answers alone. */
  readonly whatIf: { readonly name: string; readonly changes: Answers } | null
  /**
   * What its holder had added by the time the link was made, where answers are shown; what was changed since is left out,
   * because nobody chose to show it.
   */
  readonly kept: { readonly money: Money | null; readonly marks: readonly Mark[] }
  readonly withAnswers: boolean
  readonly withName: boolean
  readonly sharedAt: Date
  /** The last moment it can be read. */
  readonly until: Date
}

/**
 * What the key of a share opens, or null where it opens nothing: unknown, revoked, run out, or its assessment gone.
 * Takes no viewer: it is how a reader comes to be, and `lib/session` alone asks.
 */
export async function findReaderByKey(
  hash: KeyHash,
  now: Date,
): Promise<{ readonly shareId: string; readonly assessmentId: string; readonly versionNumber: number } | null> {
  const share = await db().share.findFirst({
    where: { hash: { equals: hash }, ...readableAt(now) },
    select: { id: true, assessmentId: true, versionNumber: true },
  })
  return share && { shareId: share.id, assessmentId: share.assessmentId, versionNumber: share.versionNumber }
}

/** The version a reader may read, or null once they may not: a share can end between two requests. */
export async function getSharedVersion(reader: Reader, now: Date): Promise<SharedVersion | null> {
  const share = await db().share.findFirst({
    where: { AND: [visibleShares(reader), readableAt(now)] },
    select: sharedColumns,
  })
  if (!share) return null
  const { whatIf, assessment, withAnswers, withName, createdAt, expiresAt } = share
  const said = version(share.version)
  const ends = [assessment.expiresAt, ...(expiresAt ? [expiresAt] : [])]
  return {
    version: withName ? said : { ...said, businessName: null },
    versions: assessment.versions.filter(({ submittedAt }) => submittedAt <= createdAt).length,
    whatIf: whatIf && { name: whatIf.name, changes: storedAnswers(whatIf.changes) },
    kept: withAnswers ? keptBy(createdAt, assessment) : { money: null, marks: [] },
    ...{ withAnswers, withName, sharedAt: createdAt },
    until: new Date(Math.min(...ends.map((end) => end.getTime()))),
  }
}

/** Counts one look of a reader, and keeps when it was. @returns false where there is nothing to look at any more */
export async function countView(reader: Reader, now: Date): Promise<boolean> {
  const { count } = await db().share.updateMany({
    where: { AND: [visibleShares(reader), readableAt(now)] },
    data: { views: { increment: 1 }, lastViewedAt: now },
  })
  return count > 0
}

type Holder = Prisma.ShareGetPayload<{ select: typeof sharedColumns }>['assessment']

/** What stood beside the report at a moment and was not changed since. */
function keptBy(moment: Date, { money, marks }: Holder): SharedVersion['kept'] {
  return {
    money: money && money.savedAt <= moment ? figuresOf(money) : null,
    marks: marks.filter(({ savedAt }) => savedAt <= moment).map(mark),
  }
}

const figuresOf = ({ savedAt: _, ...figures }: NonNullable<Holder['money']>): Money => figures

/** Shares that can be read, as a condition. */
const readableAt = (now: Date) =>
  ({ ...liveAt(now), assessment: { expiresAt: { gt: now } } }) satisfies Prisma.ShareWhereInput

const sharedColumns = {
  withAnswers: true,
  withName: true,
  createdAt: true,
  expiresAt: true,
  whatIf: { select: { name: true, changes: true } },
  assessment: {
    select: {
      expiresAt: true,
      versions: { where: { number: { gt: LAST_TIME } }, select: { submittedAt: true } },
      marks: {
        select: { ...markColumns, savedAt: true },
        orderBy: { itemId: 'asc' },
      },
      money: { select: { ...moneyColumns, savedAt: true } },
    },
  },
  version: { select: versionColumns },
} satisfies Prisma.ShareSelect
