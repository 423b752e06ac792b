import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fromWoff } from './woff'

type Face = {
  readonly file: string
  readonly family: string
  readonly weight: 400 | 500 | 600 | 700
  readonly parts: readonly string[]
}

const faces: readonly Face[] = [
  {
    file: 'atkinson-hyperlegible-next',
    family: 'Atkinson Hyperlegible Next',
    weight: 400,
    parts: ['latin', 'latin-ext'],
  },
  {
    file: 'atkinson-hyperlegible-next',
    family: 'Atkinson Hyperlegible Next',
    weight: 700,
    parts: ['latin', 'latin-ext'],
  },
  { file: 'newsreader', family: 'Newsreader', weight: 500, parts: ['latin', 'latin-ext', 'vietnamese'] },
]

/** Other alphabets: Greek, Cyrillic, Hebrew, Arabic, signs. */
const fallbacks = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']

let kept: readonly Buffer[] | undefined

/** All typefaces that documents are set in, read once from the packages. None comes from the machine. */
export function fonts(root: string): readonly Buffer[] {
  const packages = path.join(/* turbopackIgnore: true */ root, 'node_modules')
  kept ??= [
    ...faces.flatMap(({ file, family, weight, parts }) =>
      parts.map((part) =>
        fromWoff(
          readFileSync(path.join(packages, '@fontsource', file, 'files', `${file}-${part}-${weight}-normal.woff`)),
          part === 'latin' ? family : `${family} ${part}`,
          String(weight),
        ),
      ),
    ),
    ...fallbacks.map((file) => readFileSync(path.join(packages, 'dejavu-fonts-ttf/ttf', file))),
  ]
  return kept
}
