import type { MomentCalls } from '../../testing/moment-calls.ts'

const waits = (minutes: number) =>
  Array.from({ length: minutes }, (_, i) => `${i + 1}:00 agent: please bear with me a moment\n${i + 1}:30 customer: okay`).join('\n')

export const calls: MomentCalls = {
  fires: [
    { shows: 'ten minutes over a password', script: `call voice\n0:01 customer: i forgot my password\n${waits(10)}` },
    { shows: 'twelve minutes over a password in a chat', script: `call chat\n0:01 customer: i forgot my password\n${waits(12)}` },
    { shows: 'a quarter of an hour over a bill', script: `call voice\n0:01 customer: my bill is wrong\n${waits(15)}` },
    { shows: 'a quarter of an hour over nobody knows what', script: `call voice\n0:01 customer: hello it is me\n${waits(15)}` },
  ],
  nearMisses: [
    { shows: 'eight minutes over a password in a chat', script: `call chat\n0:01 customer: i forgot my password\n${waits(8)}` },
    { shows: 'nine minutes over a broken line', script: `call voice\n0:01 customer: my internet is not working\n${waits(9)}` },
    { shows: 'five minutes over a password', script: `call voice\n0:01 customer: i forgot my password\n${waits(5)}` },
    { shows: 'ten minutes in a chat', script: `call chat\n0:01 customer: my bill is wrong\n${waits(10)}` },
  ],
}
