import type { ComponentProps } from 'react'
import { cn } from './cn'

type Look = 'primary' | 'secondary' | 'critical'

/** A 48 px button. It submits its form unless told otherwise, and is never disabled. */
export function Button({ look = 'primary', type = 'submit', className, ...props }: ButtonProps) {
  return <button type={type} className={cn(shape, looks[look], className)} {...props} />
}

/** A link that looks like a button, for an address that a person goes to next. */
export function ButtonLink({ look = 'primary', className, ...props }: ButtonLinkProps) {
  return <a className={cn(shape, looks[look], className)} {...props} />
}

/** A plain link of text height that is a button underneath, for small actions inside a sentence or a row. */
export function TextButton({ type = 'submit', className, ...props }: Omit<ButtonProps, 'look'>) {
  return <button type={type} className={cn(textShape, className)} {...props} />
}

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & { look?: Look }
type ButtonLinkProps = ComponentProps<'a'> & { href: string; look?: Look }

const shape =
  'screen-only inline-flex min-h-12 items-center justify-center rounded-control border px-[1.375rem] py-2 text-center text-body leading-tight font-[650] no-underline transition-[background-color] duration-[120ms]'

const textShape =
  'inline-flex min-h-11 min-w-11 items-center text-link underline decoration-[0.08em] underline-offset-[0.18em] hover:decoration-[0.16em]'

const looks: Record<Look, string> = {
  primary: 'border-button-edge bg-button text-on-button hover:bg-button-hover',
  secondary: 'border-control bg-surface text-ink hover:bg-sunken',
  critical: 'border-transparent bg-critical text-on-critical hover:underline',
}
