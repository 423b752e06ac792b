import { db } from '@/lib/data/db'

/** All of one assessment, as text: every row of every table that holds something of it. */
export async function everything(assessmentId: string): Promise<string> {
  const where = { assessmentId }
  const below = { where: { vendor: where } }
  const rows = await Promise.all([
    db().assessment.findMany({ where: { id: assessmentId } }),
    db().answer.findMany({ where, orderBy: { questionId: 'asc' } }),
    db().answerEvent.findMany({ where, orderBy: { seq: 'asc' } }),
    db().assessmentVersion.findMany({ where, orderBy: { number: 'asc' } }),
    db().key.findMany({ where, orderBy: { createdAt: 'asc' } }),
    db().share.findMany({ where, orderBy: { id: 'asc' } }),
    db().money.findMany({ where }),
    db().followUp.findMany({ where }),
    db().planMark.findMany({ where }),
    db().whatIf.findMany({ where, orderBy: { number: 'asc' } }),
    db().vendor.findMany({ where, orderBy: { number: 'asc' } }),
    db().vendorDetails.findMany({ ...below, orderBy: [{ vendorId: 'asc' }, { version: 'asc' }] }),
    db().vendorCall.findMany({ ...below, orderBy: [{ vendorId: 'asc' }, { version: 'asc' }] }),
    db().statementEvent.findMany({ ...below, orderBy: [{ vendorId: 'asc' }, { seq: 'asc' }] }),
    db().statement.findMany({ ...below, orderBy: [{ vendorId: 'asc' }, { question: 'asc' }] }),
    db().vendorLink.findMany({ ...below, orderBy: { id: 'asc' } }),
    db().visit.findMany({ where }),
    db().submission.findMany({ where: { visit: where } }),
    db().sentVersion.findMany({ where, orderBy: { versionNumber: 'asc' } }),
  ])
  if (rows.some((table) => table.length === 0)) throw new Error('A table has nothing to be shown or changed')
  return JSON.stringify(rows)
}
