import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Money } from '@/lib/engine/waiting'
import { db } from './db'
import type { Prisma } from './generated/client'
import { lockAssessment } from './lock'

/** The figures the viewer gave for what waiting costs, or null where none were given. */
export function getMoney(viewer: Viewer): Promise<Money | null> {
  return db().money.findFirst({ where: { assessment: visibleAssessments(viewer) }, select: moneyColumns })
}

/**
 * Keeps the figures as they are now; null forgets them all. The last save wins: there is one form, and it shows them all.
 * @returns false when the assessment is gone
 */
export function saveMoney(viewer: Viewer, money: Money | null, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return false
    if (money === null) {
      await tx.money.deleteMany({ where: { assessment: visibleAssessments(viewer) } })
      return true
    }
    await tx.money.upsert({
      where: { assessmentId: assessment.id },
      create: { ...money, assessmentId: assessment.id, savedAt: now },
      update: { ...money, savedAt: now },
      select: { savedAt: true },
    })
    return true
  })
}

/** What is read of the figures. */
export const moneyColumns = {
  currency: true,
  monthlyTechSpend: true,
  monthsStalled: true,
  monthlyRevenueWaiting: true,
  seniorYearlyPay: true,
  leaderHoursWeek: true,
  hourValue: true,
} satisfies Prisma.MoneySelect
