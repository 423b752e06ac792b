'use client'

import { copyText } from '@/components/share/copy-text'
import { Button } from '@/components/ui/button'
import { FocusOnMount } from '@/components/ui/focus-on-mount'
import { TextField } from '@/components/ui/text-field'

type AddressProps = { address: string; published: boolean }

/** The address that everyone shares. After publishing the focus is on the button that copies it. */
export function SharedAddress({ address, published }: AddressProps) {
  return (
    <div className="grid justify-items-start gap-3">
      <div className="w-full">
        <TextField name="address" label="The link" defaultValue={address} readOnly autoComplete="off" />
      </div>
      <Button
        id="copy-address"
        type="button"
        look={published ? 'primary' : 'secondary'}
        className="needs-script"
        {...(published && { 'data-takes-focus': '' })}
        onClick={() => void copyText(address, 'Link copied', 'address')}
      >
        Copy link
      </Button>
      {published && <FocusOnMount id="copy-address" />}
    </div>
  )
}
