import { newId, plant } from '@/tests/support/planting'
import { plantedLink } from '@/tests/support/submitted'
import { query } from './support/database'
import { pipelineHome } from './support/pipeline-states'
import { signIn } from './support/studio'
import { expect, test } from './support/test'

test.describe('the pipeline, without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('is renamed, cut and said what it sells, and keeps what was typed when it is refused', async ({ page }) => {
    const { workspaceId } = await signIn(page)
    await page.goto(pipelineHome)
    await page.getByLabel('Name for “In review”').fill('Being read')
    await page.getByLabel('Name for “Won”').fill('Being Read')
    await page.getByLabel('Use “Proposal sent”').check()
    await page.getByLabel('Advisory fractional CTO').check()
    await page.getByRole('button', { name: 'Save the pipeline' }).click()
    await expect(page).toHaveTitle(/^Error: Pipeline/)
    await expect(page.locator('#error-summary')).toContainText('Another status has this name.')
    await expect(page.getByLabel('Name for “In review”')).toHaveValue('Being read')
    await expect(page.getByLabel('Use “Proposal sent”')).toBeChecked()
    await expect(page.getByLabel('Advisory fractional CTO')).toBeChecked()
    await page.getByLabel('Name for “Won”').fill('Signed')
    await page.getByRole('button', { name: 'Save the pipeline' }).click()
    await expect(page.getByText(/Saved on .* at \d\d:\d\d UTC/)).toBeVisible()
    await expect(page.getByLabel('Name for “Won”')).toHaveValue('Signed')
    const [line] = await query<{ action: string }>('SELECT action FROM audit WHERE workspace_id = $1', [workspaceId])
    expect(line).toEqual({ action: 'pipeline.changed' })
  })

  test('keeps a status at which submissions stand, and says how many', async ({ page }) => {
    const { workspaceId } = await signIn(page)
    const link = await plantedLink(query, workspaceId)
    const [id, now] = [newId(), new Date()]
    const where = { workspace_id: workspaceId, link_id: link.id }
    await plant(query, 'visit', { ...where, id, opened_at: now, started_at: now, submitted_at: now })
    await plant(query, 'submission', { ...where, id, visit_id: id, created_at: now, sent_at: now, status: 'in_review' })
    await page.goto(pipelineHome)
    await expect(page.getByText('1 submission stands here.')).toBeVisible()
    await page.getByLabel('Use “In review”').uncheck()
    await page.getByRole('button', { name: 'Save the pipeline' }).click()
    await expect(page.locator('#error-summary')).toContainText('1 submission stands here. Move them first.')
    await page.goto(pipelineHome)
    await expect(page.getByLabel('Use “In review”')).toBeChecked()
  })
})
