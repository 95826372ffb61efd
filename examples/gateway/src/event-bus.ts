/** Takes the events of records, for whoever else wants to know. */
export interface EventBus {
  /** `id` is the same for the same event, so that one that comes twice counts once. */
  publish(id: string, line: string): Promise<void>
  close(): Promise<void>
}

const stream = 'CUECARD'
const subject = 'cuecard.records'

/** To NATS JetStream, which passes over a message id that it has seen within the last two minutes. */
export async function natsBus(url: string): Promise<EventBus> {
  const [{ connect }, { jetstream, jetstreamManager }] = await Promise.all([
    import('@nats-io/transport-node'),
    import('@nats-io/jetstream'),
  ])
  const connection = await connect({ servers: url })
  const manager = await jetstreamManager(connection)
  await manager.streams.add({ name: stream, subjects: [`${subject}.>`] })
  const client = jetstream(connection)
  return {
    async publish(id, line) {
      await client.publish(`${subject}.${encodeURIComponent(id.split(':')[0] ?? '').replaceAll('.', '%2E')}`, line, { msgID: id })
    },
    close: () => connection.drain(),
  }
}

/** To nobody. */
export const noBus: EventBus = { async publish() {}, async close() {} }
