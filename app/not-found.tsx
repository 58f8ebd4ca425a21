/** An address at which there is no page. */
import { PageState } from './components/workspace/page-states/PageState'

export default function NotFound() {
  return (
    <PageState title="There is no such page">
      <p>The address may be mistyped.</p>
      <p>
        <a href="/">See all maps</a>
      </p>
    </PageState>
  )
}
