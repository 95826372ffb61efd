/** A line of a scenario: who says what, and how long it takes. */
export interface ScenarioLine {
  /** From the start of the agent's call. */
  readonly atMs: number
  readonly who: 'agent' | 'customer'
  readonly text: string
}

/** Something other than words. */
export interface ScenarioTurn {
  readonly atMs: number
  readonly turn: 'hold' | 'retrieve' | 'end'
}

/** A conversation to play; all of it made up. */
export interface Scenario {
  readonly media: 'voice' | 'chat'
  readonly lines: readonly ScenarioLine[]
  readonly turns: readonly ScenarioTurn[]
}

/** A customer finds a charge twice, waits on hold, and loses patience. */
export const doubleCharge: Scenario = {
  media: 'voice',
  lines: [
    { atMs: 500, who: 'agent', text: 'good morning thanks for calling card services how can i help' },
    { atMs: 5000, who: 'customer', text: 'hi there is a charge from a bike shop on my card and it is there twice' },
    { atMs: 10_500, who: 'agent', text: 'okay let me have a look' },
    { atMs: 13_500, who: 'customer', text: 'it is the second time this month and nobody has called me back' },
    { atMs: 19_000, who: 'agent', text: 'what is the amount' },
    { atMs: 22_000, who: 'customer', text: 'it is ninety dollars and honestly i am really frustrated with this' },
    { atMs: 28_000, who: 'agent', text: 'can i put you on hold for a moment while i check with our billing team' },
    { atMs: 33_000, who: 'customer', text: 'fine but not as long as last time' },
    { atMs: 52_000, who: 'agent', text: 'thank you for holding the second charge is still pending' },
    { atMs: 58_000, who: 'customer', text: 'that is what they said last time i want to speak to your manager' },
    { atMs: 66_000, who: 'agent', text: 'i am sorry you have had to call twice i understand how annoying that is' },
    { atMs: 72_000, who: 'agent', text: 'i will stay on this myself and you will hear from me within the hour' },
    { atMs: 78_000, who: 'customer', text: 'okay thank you i appreciate that' },
    { atMs: 83_000, who: 'agent', text: 'is there anything else i can help you with today' },
    { atMs: 87_000, who: 'customer', text: 'no that is all thanks' },
  ],
  turns: [
    { atMs: 38_000, turn: 'hold' },
    { atMs: 50_000, turn: 'retrieve' },
    { atMs: 92_000, turn: 'end' },
  ],
}

/** A customer writes about a parcel that has not come. */
export const lateParcel: Scenario = {
  media: 'chat',
  lines: [
    { atMs: 1000, who: 'customer', text: 'Hello, my parcel should have been here on Tuesday.' },
    { atMs: 6000, who: 'agent', text: 'Hello, thanks for writing. Which order is it?' },
    { atMs: 12_000, who: 'customer', text: 'The blue coat. I have asked three times already, this is ridiculous.' },
    { atMs: 20_000, who: 'agent', text: 'One moment please.' },
    { atMs: 27_000, who: 'customer', text: 'If it is not here tomorrow I want my money back and I will close my account.' },
    { atMs: 40_000, who: 'agent', text: 'I am sorry, that is a long wait. I have asked for a new one to be sent today.' },
    { atMs: 48_000, who: 'customer', text: 'Great, thank you so much!' },
  ],
  turns: [{ atMs: 55_000, turn: 'end' }],
}
