import type { z } from 'zod'
import type { Refusal } from './refusal'

/**
 * Turns what a schema found into a refusal that names the first field at fault. Only sentences of our own go out:
 * zod's may repeat what was sent.
 */
export function refuse({ issues: [issue] }: z.ZodError): Refusal {
  const field = issue?.path.map(String).join('.')
  return {
    refused: 'unprocessable',
    ...(field && { field }),
    message: issue?.code === 'custom' ? issue.message : 'The request does not have the form this address takes.',
  }
}
