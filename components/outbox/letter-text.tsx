/** A letter as it is read without pictures: the same words that were sent, with its links as text. */
export function LetterText({ text }: { text: string }) {
  return (
    <div
      dir="auto"
      className="max-w-[62ch] border border-line bg-surface px-4 py-3.5 [overflow-wrap:anywhere] whitespace-pre-wrap"
    >
      {text.trim()}
    </div>
  )
}
