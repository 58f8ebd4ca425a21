/** Adding, editing and removing annotations: the server says who and when where the command does not. */
import { type AnnotationInput, annotationSchema } from '../model/annotation'
import type { AnnotationId } from '../model/ids'
import { stamped } from '../model/map-document'
import { annotationIssues } from '../model/rules'
import { freshId, type RecordFamily } from './record-family'
import { removeAnnotation } from './removal'

export const annotationFamily: RecordFamily<'annotations'> = {
  kind: 'annotations',
  field: 'annotation',
  unknown: 'unknown-annotation',
  keys: Object.keys(annotationSchema.shape),
  complete: (input, context, taken) => {
    const note = input as Omit<AnnotationInput, 'id'> & { id?: AnnotationId }
    const id = note.id ?? freshId<AnnotationId>(context, taken)
    return stamped({ ...note, id }, { author: context.by, at: context.at })
  },
  issues: annotationIssues,
  remove: removeAnnotation,
}
