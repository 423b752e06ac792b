import { expect, test } from 'vitest'
import { colourSentence } from '@/components/brand/colour-sentence'
import { hueName } from '@/lib/brand/hue-name'

test.each([
  ['#FFE600', 'Your yellow #FFE600 is too light for text. Buttons keep it with black text. Text links use #786C0B.'],
  [
    '#1a1a40',
    'Your blue #1A1A40 can be read as text. Buttons keep it with white text. Text links use it on a light page. In the dark they use #7C81AF.',
  ],
  ['#ffe', 'Your white #FFFFEE is too light for text. Buttons keep it with black text. Text links use'],
  ['#ffe6', 'Write the colour as # and six digits, as in #0b5a4a.'],
])('of %s it is said what becomes of it', (typed, said) => expect(colourSentence(typed)).toContain(said))

test.each([
  ['#000000', 'black'],
  ['#808080', 'grey'],
  ['#ffffff', 'white'],
  ['#ff0000', 'red'],
  ['#ff8800', 'orange'],
  ['#00aa00', 'green'],
  ['#00c2a8', 'turquoise'],
  ['#0000ff', 'blue'],
  ['#8800cc', 'purple'],
  ['#ff66bb', 'pink'],
  ['#663300', 'brown'],
])('%s is called %s', (colour, name) => expect(hueName(colour)).toBe(name))
