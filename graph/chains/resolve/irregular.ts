/** English words whose forms no ending tells: `sank` and `sunk` are forms of `sink`. Each list begins with the plain form. */

const families = [
  'arise arose arisen',
  'bear bore borne',
  'begin began begun',
  'believe belief beliefs',
  'bind bound',
  'break broke broken',
  'bring brought',
  'build built',
  'buy bought',
  'catch caught',
  'child children',
  'choose chose chosen choice choices',
  'deal dealt',
  'defend defence defense',
  'drive drove driven',
  'eat ate eaten',
  'fall fell fallen',
  'fight fought',
  'flee fled',
  'forget forgot forgotten',
  'freeze froze frozen',
  'grow grew grown growth',
  'hide hid hidden',
  'hold held',
  'lead led',
  'lend lent',
  'lose lost losing loss losses',
  'man men',
  'mean meant',
  'pay paid',
  'person people',
  'prove proof proven',
  'ride rode ridden',
  'rise rose risen',
  'sell sold sale sales',
  'send sent',
  'shake shook shaken',
  'shrink shrank shrunk',
  'sink sank sunk sunken',
  'speak spoke spoken speech',
  'spend spent',
  'stand stood',
  'steal stole stolen',
  'strike struck',
  'strong strength',
  'succeed success',
  'swim swam swum',
  'teach taught',
  'tear tore torn',
  'think thought',
  'throw threw thrown',
  'wear wore worn',
  'win won',
  'withdraw withdrew withdrawn',
  'woman women',
  'write wrote written',
]

const plainForms = new Map(
  families.flatMap((family) => {
    const [plain = '', ...forms] = family.split(' ')
    return forms.map((form) => [form, plain] as const)
  }),
)

/** The plain form of an irregular word, or the word. */
export function plainForm(word: string): string {
  return plainForms.get(word) ?? word
}

const forms = new Map(
  families.flatMap((family) => {
    const all = family.split(' ')
    return all.map((form) => [form, all] as const)
  }),
)

/** All forms of an irregular word, the plain one first; none of another word. */
export function formsOf(word: string): readonly string[] {
  return forms.get(word) ?? []
}
