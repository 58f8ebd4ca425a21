/** There is no such map, or it was deleted. */
import Link from 'next/link'
import { BringBack } from '@/app/components/workspace/page-states/BringBack'
import { PageState } from '@/app/components/workspace/page-states/PageState'

export default function MapNotFound() {
  return (
    <PageState title="There is no such map">
      <p>
        Its address may be mistyped, or the map was deleted. A deleted map can be brought back for 30 days.
      </p>
      <BringBack />
      <p>
        <Link href="/">See all maps</Link> or <Link href="/deleted">those that were deleted</Link>
      </p>
    </PageState>
  )
}
