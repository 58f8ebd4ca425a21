/** Whatever is not there under /api, so that it is refused in a problem document too. */
import { route } from '../door'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route()
