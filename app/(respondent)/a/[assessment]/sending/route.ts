import { sendAssessment } from '@/lib/commands/send-assessment'
import { within } from '@/lib/data/limits'
import { getSending } from '@/lib/data/sending'
import { originFor } from '@/lib/route/origin'
import { refuseProgram } from '@/lib/route/person'
import { post } from '@/lib/route/post'
import { json, seeOther } from '@/lib/route/reply'
import { network } from '@/lib/route/start-limit'
import { forgetTyped } from '@/lib/route/typed-fields'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { parseSending } from '@/lib/schemas/sending-form'
import { renewSession } from '@/lib/session/browser-session'
import { respondent } from '@/lib/session/respondent'
import { backToForm, sendingForm } from './back-to-form'

type Params = { assessment: string }

const tooMany: Refusal = {
  refused: 'too-many-tries',
  message: 'Too many reports were sent from your network. Your answers are saved. Try again in an hour.',
}

/** Works out the report and, with the box ticked, sends it to whoever asked for it. */
export const POST = post<Params>(
  { back: ({ assessment }) => `/a/${assessment}/check` },
  async ({ params, body, request: { headers } }) => {
    const viewer = await respondent(params.assessment)
    const sending = viewer && (await getSending(viewer, new Date()))
    if (!sending) return notFound
    const home = `/a/${viewer.assessmentId}` as const
    const program = await refuseProgram(body, headers, 'submission', { hurried: true })
    const form = parseSending(body.kind === 'form' ? Object.fromEntries(body.fields) : body.value, sending.contact)
    // A report that stays with its prospect is made at once, for whoever asks.
    const order =
      isRefusal(form) || !form.send ? form : (program ?? (await refuseMore(sending.linkId, headers)) ?? form)
    const sent = isRefusal(order) ? order : await sendAssessment(viewer, order, await originFor(headers), new Date())
    if (isRefusal(sent)) return body.kind === 'form' ? backToForm(sent, home, body.fields) : sent
    await renewSession(viewer)
    if (body.kind === 'json') return json(sent)
    await forgetTyped(sendingForm, home)
    return seeOther(sent.outcome === 'kept' ? `${home}/report` : `${home}/report?sending=${sent.outcome}`)
  },
)

async function refuseMore(linkId: string, headers: Headers): Promise<Refusal | null> {
  const may = (await within('submission', network(headers))) && (await within('submissionLink', linkId))
  return may ? null : tooMany
}
