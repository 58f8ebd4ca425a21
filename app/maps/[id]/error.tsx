'use client'
/** Something in the page broke. What was saved is safe; what was on its way is kept in the browser. */
import { Button } from '@/app/components/parts/Button'
import { PageState } from '@/app/components/workspace/page-states/PageState'

export default function MapError({ reset }: { reset: () => void }) {
  return (
    <PageState title="This page broke">
      <p>The map itself is unharmed, and changes that were not sent yet are kept in this browser.</p>
      <p>
        <Button look="primary" onPress={reset}>
          Open it again
        </Button>
      </p>
    </PageState>
  )
}
