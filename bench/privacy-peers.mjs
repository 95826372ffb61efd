import { createRedactor, redactConversation } from '@cuecard/core/privacy'
import { peers } from './peers.mjs'

// Who redacts: each with `timed`, which gives a function over the utterances of one conversation as it would be called live,
// and `conversation` and `events`, which give what was hidden as spans of the raw text, as the scorer wants them.

/** The kinds of the peers under the names of the scorer. One that is not here keeps its name: it counts as hidden, not as typed. */
const kinds = [
  [/^CREDIT_CARD/, 'CARD_NUMBER'],
  [/^CVV/, 'CARD_CVV'],
  [/^(CREDENTIALS|PASSWORD)/, 'PASSWORD'],
  [/^EMAIL/, 'EMAIL'],
  [/^IP(V\d|_ADDRESS)/, 'IP_ADDRESS'],
  [/^(PERSON_)?NAME/, 'PERSON'],
  [/^PHONE/, 'PHONE'],
  [/ADDRESS|^(ZIP|POSTCODE|PO_BOX)/, 'ADDRESS'],
  [/^(US_SOCIAL_SECURITY_NUMBER|SSN)/, 'SSN'],
  [/^DATE_OF_BIRTH/, 'DOB'],
  [/^PASSPORT/, 'PASSPORT'],
  [/^DRIV(ING|ER)/, 'DRIVER_LICENSE'],
  [/LICENSE_PLATE|^VIN/, 'VEHICLE_ID'],
  [/^(ROUTING_NUMBER|SORT_CODE)/, 'ROUTING_NUMBER'],
  [/^BANK_ACCOUNT/, 'BANK_ACCOUNT'],
  [/^(NHS|HEALTH_PLAN)|MEDICARE|MEDICAL_RECORD/, 'HEALTH_ID'],
  [/SOCIAL_SECURITY|^NATIONAL_(ID|INSURANCE)/, 'NATIONAL_ID'],
  [/USERNAME/, 'USERNAME'],
]
const kind = (name) => kinds.find(([pattern]) => pattern.test(name))?.[1] ?? name

/** What the two redact-pii write in place of a value. */
const labels = [
  'CREDIT_CARD_NUMBER',
  'US_SOCIAL_SECURITY_NUMBER',
  'STREET_ADDRESS',
  'EMAIL_ADDRESS',
  'PHONE_NUMBER',
  'PERSON_NAME',
  'IP_ADDRESS',
  'CREDENTIALS',
  'USERNAME',
  'PASSWORD',
  'ZIPCODE',
  'DIGITS',
  'URL',
]

/**
 * The spans of a text whose redacted form alone is known: what stands between two labels is sought in the text, the first
 * place after the last one; what lies between those places was hidden. A piece that is not in the text (one rule has cut
 * into the label of another) counts as hidden.
 */
export function spansOf(text, redacted) {
  const written = labels.filter((label) => !text.includes(label))
  const parts = redacted.split(new RegExp(`(${written.join('|')})`))
  const spans = []
  let start = parts[0].length
  let type
  for (let i = 1; i < parts.length; i += 2) {
    type ??= kind(parts[i])
    const piece = parts[i + 1]
    const isLast = i + 2 === parts.length
    if (piece === '' && !isLast) continue
    const atEnd = text.endsWith(piece) ? Math.max(start, text.length - piece.length) : text.length
    const end = isLast ? atEnd : text.indexOf(piece, start + 1)
    if (end < 0) continue
    spans.push({ type, start, end })
    start = end + piece.length
    type = undefined
  }
  return spans
}

/** A peer reads every text by itself: none has a memory of the conversation, and none knows partial results. */
function peer(name, redact, find) {
  const entities = async (texts) => {
    const found = []
    for (const text of texts) found.push(await find(text))
    return found
  }
  return {
    name,
    timed:
      () =>
      ({ text }) =>
        redact(text),
    conversation: (utterances) => entities(utterances.map(({ text }) => text)),
    events: (events) => entities(events.map(({ text }) => text)),
  }
}

export const cuecard = {
  name: 'cuecard',
  timed: () => {
    const redactor = createRedactor()
    return ({ speaker, text }) => redactor.redact({ speaker, text })
  },
  conversation: (utterances) => redactConversation(utterances).map(({ entities }) => entities),
  // What was hidden of each when it arrived: a later revision helps no one who has read it.
  events: (events) => {
    const redactor = createRedactor()
    return events.map(({ utterance, speaker, text, final }) => redactor.redact({ id: String(utterance), speaker, text, final }).entities)
  },
}

/** The peers, each as its documentation shows it, with nothing switched on or off but what writes to the disk. */
export async function privacyPeers() {
  const { load, label } = peers()
  const redactPii = new (load('redact-pii').SyncRedactor)()
  const redactPiiNode = new (load('@redactpii/node').Redactor)()
  const openRedaction = new (load('openredaction').OpenRedaction)({ enableLearning: false })
  const compromise = load('compromise')
  const people = (text) => {
    const doc = compromise(text)
    return [
      ['PERSON', doc.people()],
      ['PHONE', doc.phoneNumbers()],
      ['EMAIL', doc.emails()],
    ].flatMap(([type, view]) =>
      view.json({ offset: true }).map(({ offset }) => ({ type, start: offset.start, end: offset.start + offset.length })),
    )
  }
  return [
    peer(
      label('redact-pii'),
      (text) => redactPii.redact(text),
      (text) => spansOf(text, redactPii.redact(text)),
    ),
    peer(
      label('@redactpii/node'),
      (text) => redactPiiNode.redact(text),
      (text) => spansOf(text, redactPiiNode.redact(text)),
    ),
    peer(
      label('openredaction'),
      (text) => openRedaction.detect(text),
      async (text) =>
        (await openRedaction.detect(text)).detections.map(({ type, position: [start, end] }) => ({ type: kind(type), start, end })),
    ),
    peer(label('compromise'), people, people),
  ]
}
