import { within } from '@/lib/data/limits'
import { look } from '@/lib/route/look'
import { newPuzzle } from '@/lib/route/puzzle'
import { json, refusedJson } from '@/lib/route/reply'
import { network } from '@/lib/route/start-limit'

/** A puzzle for a browser whose form looks as if a program had sent it. Asking for one changes nothing. */
export const GET = look<object>(async (_params, request) => {
  if (!(await within('puzzle', network(request.headers)))) {
    return refusedJson({ refused: 'too-many-tries', message: 'Too many puzzles were asked for from your network.' })
  }
  return json(await newPuzzle(new Date()))
})
