import { scriptedCall } from '../testing/scripted-call.ts'
import type { CallEvent } from '../transcript/call-event.ts'

/**
 * A call in which everything is said that must never leave: in digits and in words, over several turns, read back, and in
 * the very words on which prompts and the checklist rest. Nothing else in it is a number.
 */
export const script = `
  call voice state=CA
  0:01 agent: hello my name is dana on a recorded line how can i help you
  0:07 customer: hi my name is wanda kellerman and you charged my card 4532 7189 0412 3680 for nothing
  0:15 agent: can i have the card number please to verify you
  0:20 customer: it is four five three two
  0:23 agent: mm hm
  0:25 customer: seven one eight nine uh oh four one two
  0:30 customer: three six eight oh
  0:34 agent: so that is four five three two seven one eight nine zero four one two three six eight zero
  0:42 agent: and the security code on the back
  0:46 customer: seven three nine
  0:49 agent: thank you and which pin do you use
  0:53 customer: my pin is four oh nine six
  0:57 agent: i have sent you a verification code what does it say
  1:02 customer: six oh four seven one eight
  1:06 agent: what is your social security number
  1:10 customer: three one eight forty two ninety seventy six
  1:16 agent: and a phone number to reach you at
  1:20 customer: three one two triple five oh one eight seven
  1:26 agent: your email please
  1:29 customer: wanda dot kell at example dot net
  1:34 customer: my password is brindle kite seventy seven
  1:40 customer: this is ridiculous i want to speak to your manager and my card is 4532-7189-0412-3680 okay
  1:48 agent: to sum up you will receive an email at wanda.kell@example.net today
  1:55 agent: is there anything else i can help with on 312 555 0187
  2:02 customer: no i will cancel and sue you my social is 318-42-9076
  2:10 end`

const secret = 'i want to speak to your manager it is wanda kellerman card 4532718904123680 cvv 739 pin 4096'

/** What no adapter should send, with the canaries in every field. */
const malformed: readonly unknown[] = [
  null,
  secret,
  [secret],
  { type: secret },
  { type: 'segment', text: secret, final: true },
  { type: 'segment', id: 'b1', text: { secret }, final: true },
  { type: 'segment', id: 'b2', speaker: secret, text: 'my pin is 4096', final: true, receivedMs: 100_500 },
  { type: 'segment', id: 'b3', speaker: 'agent', text: secret, final: secret },
  { type: 'segment', id: 'b4', speaker: 'agent', text: 'your cvv is 739', final: true, startMs: secret, endMs: -5, receivedMs: 101_000 },
  { type: 'segment', id: 'b5', speaker: 'agent', text: 'your cvv is 739', final: true, startMs: 103_000, endMs: 102_000 },
  { type: 'call-started', callId: 'again', channel: secret, context: { secret } },
  { type: 'prompt-accepted', promptId: 7, text: secret },
  { type: 'prompt-rated', promptId: 'p1', rating: secret },
  { type: 'sentiment-measured', segmentId: 's2', model: 'm', label: secret, score: 0, intensity: 0 },
  { type: 'source-reported', status: secret },
]

const said: readonly CallEvent[] = scriptedCall(script)

/** The call, and among its events what is malformed. */
export const events: readonly CallEvent[] = said.flatMap((event, index) => {
  const bad = index > 30 && index % 6 === 0 ? malformed[(index / 6) % malformed.length] : undefined
  return bad === undefined ? [event] : [event, bad as CallEvent]
})
export const wellFormed: readonly CallEvent[] = said
export const agentsText = `I will call wanda kellerman on 312 555 0187 about card four five three two seven one eight nine oh four one two three six eight oh, cvv 739`

/** The same call as a file, with lines that are no JSON. */
export const file: string = [
  ...events.map((event) => JSON.stringify(event)),
  ...malformed.map((bad) => JSON.stringify(bad)),
  `{"type":"segment","text":"${secret}`,
  secret,
].join('\n')

const digits = (value: string): RegExp => new RegExp(`(?<![\\da-f.])${value.split('').join('[^\\da-z]{0,3}')}(?![\\da-f])`, 'iu')
const spoken = (...words: readonly string[]): RegExp => new RegExp(`\\b${words.join('[^a-z]+')}\\b`, 'iu')

/** Every form in which a canary could be seen, by the name of the canary. */
const forms: readonly (readonly [canary: string, form: RegExp])[] = [
  ...['4532', '7189', '0412', '3680'].map((part): [string, RegExp] => ['card', digits(part)]),
  ['card', spoken('four', 'five')],
  ['card', spoken('seven', 'one')],
  ['card', spoken('four', 'one', 'two')],
  ['card', spoken('three', 'six')],
  ['cvv', digits('739')],
  ['cvv', spoken('seven', 'three')],
  ['pin', digits('4096')],
  ['pin', spoken('nine', 'six')],
  ['one-time code', digits('604718')],
  ['one-time code', spoken('six', 'oh')],
  ['social security number', digits('9076')],
  ['social security number', spoken('forty', 'two')],
  ['social security number', spoken('ninety')],
  ['phone', digits('5550187')],
  ['phone', digits('0187')],
  ['phone', spoken('triple')],
  ['name', /wanda|kellerman/iu],
  ['e-mail', /\bkell\b|example[^a-z]+(dot[^a-z]+)?net/iu],
  ['password', /brindle|\bkite\b|seventy[^a-z]+seven/iu],
  // Any number word at all: the call has no other numbers.
  ['a number', spoken('(one|two|three|four|five|six|seven|eight|nine|zero)', '(one|two|three|four|five|six|seven|eight|nine|zero|oh)')],
]

/** What of the canaries can be found in a text, and where. None where all is well. */
export function canariesIn(text: string): string[] {
  return forms.flatMap(([canary, form]) => {
    const at = text.search(form)
    return at < 0 ? [] : [`${canary}: …${text.slice(Math.max(0, at - 60), at + 60)}…`]
  })
}
