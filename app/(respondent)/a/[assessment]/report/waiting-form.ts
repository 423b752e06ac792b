import { headers } from 'next/headers'
import type { WaitingForm } from '@/components/report/report-links'
import { typedFields } from '@/lib/route/typed-fields'
import { guessCurrency } from '@/lib/schemas/currencies'

/**
 * The form for what waiting costs, as this visitor finds it.
 * @param problem what the page was told by a form that was refused
 */
export async function waitingForm(home: string, problem: string | string[] | undefined): Promise<WaitingForm> {
  return {
    action: `${home}/money`,
    currency: guessCurrency((await headers()).get('accept-language')),
    typed: problem === 'money' ? await typedFields('money') : null,
  }
}
