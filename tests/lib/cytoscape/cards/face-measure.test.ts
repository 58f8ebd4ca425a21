import { describe, expect, it } from 'vitest'
import { faceMeasure, isInFace } from '@/lib/cytoscape/cards/face-measure'

describe('measuring labels without a browser', () => {
  const asked: string[] = []
  const measure = faceMeasure((text, size) => {
    asked.push(text)
    return text.length * size
  })

  it('grows with the text, the size and the weight', () => {
    expect(measure('', 14, 500)).toBe(0)
    expect(measure('mm', 14, 500)).toBeCloseTo(2 * measure('m', 14, 500))
    expect(measure('m', 28, 500)).toBeCloseTo(2 * measure('m', 14, 500))
    expect(measure('mill', 14, 600)).toBeGreaterThan(measure('mill', 14, 400))
    expect(measure('ill', 14, 500)).toBeLessThan(measure('mmm', 14, 500))
  })

  it('knows the scripts of the face, and those that are set in squares', () => {
    for (const text of ['Straße', 'Łódź', 'Việt Nam', 'Αθήνα', 'Київ', '“a” – b … 5 €', '議論の地図']) {
      expect(isInFace(text), text).toBe(true)
      measure(text, 14, 500)
    }
    expect(asked).toEqual([])
    expect(measure('地図', 14, 500)).toBeCloseTo(28, 0)
  })

  it('asks for what the face does not have', () => {
    expect(isInFace('הטיעון')).toBe(false)
    expect(measure('a טי', 10, 500)).toBeCloseTo(measure('a ', 10, 500) + 20)
    expect(asked).toEqual(['טי'])
  })
})
