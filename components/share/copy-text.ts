import { announce } from '@/components/ui/announce'

/**
 * Puts a text on the clipboard and says so. Pages that are not encrypted have no clipboard; there the field of that id
 * is selected, ready for the keyboard.
 */
export async function copyText(text: string, said: string, fieldId: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    announce(said)
  } catch {
    const field = document.getElementById(fieldId)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select()
  }
}
