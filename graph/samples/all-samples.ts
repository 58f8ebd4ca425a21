/**
 * The maps that ship. They are data, not code: tests/graph/samples proves that each is a canonical document that keeps
 * every rule, so that nothing has to be parsed again at start-up.
 */
import type { MapDocument } from '../model/map-document'
import millStreet from './mill-street.json'
import usIran from './us-iran.json'
import vasa from './vasa.json'

/** In the order in which an empty store is given them: the last is the first that a newcomer sees. */
export const samples: readonly MapDocument[] = [millStreet, vasa, usIran] as unknown as MapDocument[]
