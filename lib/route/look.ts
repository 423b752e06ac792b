import 'server-only'
import { noteSecurity } from './security-events'
import { surprised } from './surprised'

/** The one way to take a GET outside the pages: what breaks becomes a sentence with a reference, refusals worth seeing are noted. */
export function look<Params>(run: (params: Params, request: Request) => Promise<Response>) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      const answer = await run(await params, request)
      noteSecurity(answer, request, await params)
      return answer
    } catch (error) {
      return surprised(error, false)
    }
  }
}
