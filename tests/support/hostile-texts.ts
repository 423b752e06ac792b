import { oddStrings } from './odd-strings'

/** What can be typed as a name and kept: see tests/unit/schemas/text.test.ts for what is refused. */
const kept = (text: string) =>
  text.trim() !== '' && text.isWellFormed() && !/\p{Cc}/u.test(text) && [...text.trim()].length <= 120

const more: readonly (readonly [string, string])[] = [
  ['a call of Typst', '#panic("drawn") #{1+1} #sys.inputs'],
  ['a formula of Typst', '$x^2$ and $ sum_(i=0)^n $'],
  ['a reference and a label of Typst', '@ref <label> [content]'],
  ['an escape of Typst', '\\u{1F600} \\# \\n'],
  ['emphasis of Typst', '*b* _i_ `raw` ~ -- --- ...'],
  ['a heading and lists of Typst', '= Title / Term: x + one - two'],
  ['a package of Typst', '#import "@preview/cetz:0.3.0"'],
  ['a file of Typst', '#read("/etc/passwd") #image("http://127.0.0.1:9/x.png")'],
  ['comments of Typst', 'Quay // Sons /* and */ daughters'],
  ['the end of CDATA', ']]> <![CDATA[ x ]]>'],
  ['markup of Word', '<w:t>Quay</w:t><w:p/> &amp; &#x41; <?xml?>'],
  ['quotes of every kind', `"Quay" 'Sons' “a” ‘b’ «c» „d“`],
  ['Hebrew beside Latin and digits', 'שלום Quay 12'],
  ['a joined flag', '🏳️‍🌈 Quay'],
  ['Japanese, Korean and Tamil', '日本語 한국어 தமிழ்'],
  ['PDF operators', '(Quay) Tj ET endstream endobj <</JS (x)>>'],
  ['a field code of Word', '{ INCLUDETEXT "http://127.0.0.1:9/" } =SUM(ABOVE)'],
  ['stacked marks on several letters', 'Z\u0363\u0351\u0305a\u0301\u0316\u0302l\u0300\u0318go'],
]

/** Texts that have broken documents somewhere, each with a name, as a form keeps them. */
export const hostileTexts: readonly (readonly [string, string])[] = [...oddStrings, ...more]
  .filter(([, text]) => kept(text))
  .map(([name, text]) => [name, text.trim()])
