/** A key, or several after one another. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="whitespace-nowrap rounded-control border border-control px-1.5 py-0.5 font-[inherit] text-note">
      {children}
    </kbd>
  )
}
