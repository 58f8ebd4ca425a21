'use client'
/** Something on a page broke. What was saved is safe. */
import { Button } from './components/parts/Button'
import { PageState } from './components/workspace/page-states/PageState'

export default function PageError({ reset }: { reset: () => void }) {
  return (
    <PageState title="This page broke">
      <p>What was saved is safe. Looking again often helps.</p>
      <p>
        <Button look="primary" onPress={reset}>
          Look again
        </Button>
      </p>
    </PageState>
  )
}
