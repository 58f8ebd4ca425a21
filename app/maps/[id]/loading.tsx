/** While the map is read. */
import { PageState } from '@/app/components/workspace/page-states/PageState'

export default function MapLoading() {
  return <PageState title="Opening the map …" />
}
