import { SMTPServer } from 'smtp-server'

/**
 * A mail server that takes every letter and passes none on. An address that begins with `refused` gets a 550, one that
 * begins with `later` a 451, so that failures can be tried.
 *
 * @param {{ port?: number, onLetter: (letter: { from: string, to: string[], raw: string }) => void | Promise<void> }} options
 *   port: any free one unless it is named. A letter is accepted once `onLetter` is done.
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function listenForMail({ port = 0, onLetter }) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    onRcptTo: ({ address }, _session, answer) => {
      if (address.startsWith('refused')) return answer(replying(550, 'No such mailbox here'))
      if (address.startsWith('later')) return answer(replying(451, 'Try again later'))
      answer()
    },
    onData: (stream, { envelope }, answer) => {
      const chunks = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('error', answer)
      stream.once('end', async () => {
        const letter = {
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('latin1'),
        }
        try {
          await onLetter(letter)
          answer()
        } catch (error) {
          answer(error)
        }
      })
    },
  })
  server.on('error', () => {}) // a client that is killed cuts its connection
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { port: server.server.address().port, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

const replying = (responseCode, message) => Object.assign(new Error(message), { responseCode })
