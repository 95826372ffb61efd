import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { CallEvent } from '../../transcript/call-event.ts'
import { dialWithWs, serveWebSockets } from '../web-sockets.test.support.ts'
import type { TranscriptSource } from '../transcript-source.ts'
import { eventStreamSource, webSocketSource } from './call-event-source.ts'

const ending: (() => unknown)[] = []

afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

const segment = (id: string) => JSON.stringify({ type: 'segment', id, speaker: 'agent', text: `words of ${id}`, final: true })

function heard(source: TranscriptSource) {
  const events: CallEvent[] = []
  ending.push(source.start((event) => events.push(event)))
  const until = async (count: number) => {
    for (let looks = 0; looks < 2000 && events.length < count; looks += 1) await new Promise((resolve) => setTimeout(resolve, 1))
    expect(events.length).toBeGreaterThanOrEqual(count)
  }
  return { events, until }
}

describe('events over a WebSocket', () => {
  it('come line by line, and again after a break, with a fresh token', async () => {
    const { url, server, connections } = await serveWebSockets()
    ending.push(() => server.close())
    server.on('connection', (socket) => {
      socket.send(`${segment(`s${connections.length}`)}\n{"type":"source-reported","status":"connected"}\n`)
      if (connections.length === 1) setTimeout(() => socket.terminate(), 20)
    })
    const connect = async (attempt: number) => ({ url, token: `t${attempt}` })
    const { events, until } = heard(webSocketSource({ connect, dial: dialWithWs, random: () => 0 }))
    await until(7)
    const connected = { type: 'source-reported', status: 'connected' }
    expect(events).toMatchObject([connected, { id: 's1' }, connected, { status: 'reconnecting' }, connected, { id: 's2' }, connected])
    expect(connections.map(({ protocol }) => protocol)).toEqual(['bearer,t1', 'bearer,t2'])
  })

  it('say that a line cannot be read by being no event, and go on', async () => {
    const { url, server } = await serveWebSockets()
    ending.push(() => server.close())
    server.on('connection', (socket) => socket.send(`my card is 4111\n${segment('s1')}`))
    const { events, until } = heard(webSocketSource({ connect: async () => ({ url }), dial: dialWithWs }))
    await until(3)
    expect(events[1]).toEqual({ type: 'line-unreadable' })
    expect(events[2]).toMatchObject({ id: 's1' })
  })

  it('are tried again for as long as nobody can be reached, and end when told to', async () => {
    let asked = 0
    const source = webSocketSource({ connect: () => Promise.reject(new Error(String((asked += 1)))), dial: dialWithWs, random: () => 0 })
    const { events, until } = heard(source)
    await until(1)
    expect(events).toEqual([{ type: 'source-reported', status: 'reconnecting' }])
    for (let looks = 0; looks < 2000 && asked < 3; looks += 1) await new Promise((resolve) => setTimeout(resolve, 1))
    expect(asked).toBeGreaterThanOrEqual(3)
    ending.pop()
    source.start(() => {})()
  })
})

describe('server-sent events', () => {
  async function serve(answer: (request: IncomingMessage, response: ServerResponse, count: number) => void) {
    let count = 0
    const server = createServer((request, response) => answer(request, response, (count += 1)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ending.push(
      () => server.closeAllConnections(),
      () => server.close(),
    )
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }

  it('go on after a break where they were', async () => {
    const requests: { authorization: string | undefined; lastId: string | string[] | undefined }[] = []
    const url = await serve(({ headers }, response, count) => {
      requests.push({ authorization: headers.authorization, lastId: headers['last-event-id'] })
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(`: a comment\n\nid: ${count}\ndata: ${segment(`s${count}`)}\n\n`)
      if (count === 1) response.end()
    })
    const { events, until } = heard(eventStreamSource({ connect: async () => ({ url, token: 't' }), random: () => 0 }))
    await until(5)
    expect(events).toMatchObject([{ status: 'connected' }, { id: 's1' }, { status: 'reconnecting' }, { status: 'connected' }, { id: 's2' }])
    expect(requests).toEqual([
      { authorization: 'Bearer t', lastId: undefined },
      { authorization: 'Bearer t', lastId: '1' },
    ])
  })

  it('are tried again where the server says no', async () => {
    const url = await serve((_request, response, count) => {
      response.writeHead(count < 3 ? 503 : 200)
      if (count < 3) response.end()
      else response.write(`data: ${segment('s1')}\n\n`)
    })
    const { events, until } = heard(eventStreamSource({ connect: async () => ({ url }), random: () => 0 }))
    await until(3)
    expect(events).toMatchObject([{ status: 'reconnecting' }, { status: 'connected' }, { id: 's1' }])
  })
})
