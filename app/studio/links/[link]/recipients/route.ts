import { addRecipients } from '@/lib/data/recipients'
import { within } from '@/lib/data/limits'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { listText, maxListBytes, noListText, parsePeople, readRecipients } from '@/lib/schemas/recipients-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import type { SentFile } from '@/lib/route/read-parts'
import { linkPost } from '../link-post'
import { linkPage } from '../open-link'
import { keepPeople } from '../typed-people'

/** Puts people on the list of a link: those whose rows can be read. The other rows go back to be mended. */
export const POST = linkPost(
  { page: '/send', files: { list: maxListBytes }, texts: true },
  async ({ member, params, body }) => {
    const page = `${linkPage(params)}/send` as const
    const done = await add()
    if (body.kind === 'json') return isRefusal(done) ? done : json(done)
    if (isRefusal(done)) {
      return refusedForm(done, { form: 'people', under: '/studio/links', page, anchor: 'people' }, body.fields)
    }
    const { added, there, problems } = done
    await keepPeople(problems)
    const told = { done: 'added', added: String(added), there: String(there.length), mend: String(problems.length) }
    return seeOther(`${page}?${new URLSearchParams(told)}#people-told`)

    async function add() {
      const form = parsePeople(body.kind === 'json' ? body.value : body.fields)
      if (isRefusal(form)) return form
      const file = body.kind === 'form' ? body.files?.get('list') : undefined
      if (file && !file.bytes) return tooLarge(file)
      const list = file?.bytes ? listText(file.bytes) : ''
      if (list.includes('\0')) return noText
      const text = [form.people, list].filter((part) => part.trim() !== '').join('\n')
      const { people, problems } = readRecipients(text)
      if (people.length + problems.length === 0) return nobody
      if (!(await within('link', `people ${member.workspaceId}`))) return tooManyTries
      const added = await addRecipients(member, params.link, people, new Date())
      return isRefusal(added) ? added : { ...added, problems }
    }
  },
)

// A picture or a workbook, whose bytes are no words.
const noText: Refusal = { refused: 'wrong-type', field: 'list', message: noListText }

const nobody: Refusal = {
  refused: 'unprocessable',
  field: 'people',
  message: 'Write one person a line, or choose a file.',
}

const tooLarge = ({ size }: SentFile): Refusal => ({
  refused: 'too-large',
  field: 'list',
  message: `The file must be 256 KB or smaller. Yours is ${Math.ceil(size / 1024)} KB.`,
})

const tooManyTries: Refusal = {
  refused: 'too-many-tries',
  field: 'people',
  message: 'Lists were added 100 times within the hour. Try again in an hour.',
}
