/**
 * The figures a founder gave for what waiting costs (Decision model §2.4). Each may be missing; money is in whole units of
 * the currency. None of it is scored.
 */
export type Money = {
  /** ISO 4217. */
  readonly currency: string
  /** Spent each month on developers, agencies, tools and hosting. */
  readonly monthlyTechSpend: number | null
  readonly monthsStalled: number | null
  /** Revenue a month that the software would bring or protect. */
  readonly monthlyRevenueWaiting: number | null
  readonly seniorYearlyPay: number | null
  /** Hours the founder spent on software matters last week. */
  readonly leaderHoursWeek: number | null
  /** What one of those hours is worth. */
  readonly hourValue: number | null
}
