/**
 * A field that no person sees or reaches with a key or a screen reader, and that programs fill in because it is there.
 * Its name is `honeypotField` of lib/schemas/signs; a test compares the two.
 */
export function Honeypot() {
  return (
    <div aria-hidden="true" className="absolute -left-[9999px] size-px overflow-hidden">
      <input type="text" name="fax_line" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  )
}
