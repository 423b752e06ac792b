import 'server-only'
import { surprised } from './surprised'

/** The one way to take a GET outside the pages: what breaks becomes a sentence with a reference. */
export function look<Params>(run: (params: Params, request: Request) => Promise<Response>) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      return await run(await params, request)
    } catch (error) {
      return surprised(error, false)
    }
  }
}
