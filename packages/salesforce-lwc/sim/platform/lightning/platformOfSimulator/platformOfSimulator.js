/** What the stand-in platform holds, and what it was told: the page of the simulator and the tests read and set it. */
export const platform = {
  /** Functions that are told of each message: { channel, listener }. */
  subscriptions: new Set(),
  /** Voice toolkit elements that are on the page. */
  voiceToolkits: new Set(),
  /** Conversation logs by record: what `getConversationLog` gives. A function is called. */
  logs: {},
  /** Fields of records by record id. */
  records: {},
  /** What the user may do, by object: what `getObjectInfo` gives. */
  objects: {},
  /** Apex methods by name. */
  apex: {},
  /** Set to a reason to have the message box refuse words. */
  refusesInput: undefined,
  utilityId: undefined,
  /** Wires that want to know when something of the above changes. */
  wires: new Set(),
  /** What the components asked for, in order: [what, …]. */
  asked: [],
  /** Says that something of the above has changed. */
  changed() {
    for (const wire of this.wires) wire()
  },
  /** Hands a message to whoever has subscribed. */
  publish(channel, message) {
    for (const subscription of this.subscriptions) if (subscription.channel === channel) subscription.listener(message)
  },
  /** Hands a voice event to every toolkit element, as the console does. */
  tellVoice(name, detail) {
    for (const toolkit of this.voiceToolkits) toolkit.tell(name, detail)
  },
}

export async function callApex(name, values) {
  platform.asked.push(['apex', name, values])
  const method = platform.apex[name]
  if (!method) throw new Error(`${name} is not deployed.`)
  return method(values)
}

/** A wire adapter that gives what `read` says of its settings, now and after each change. */
export function wireOf(read) {
  return class {
    constructor(give) {
      this.give = () => {
        const value = this.settings && read(this.settings)
        if (value !== undefined) give(value)
      }
    }
    connect() {
      platform.wires.add(this.give)
    }
    update(settings) {
      this.settings = settings
      this.give()
    }
    disconnect() {
      platform.wires.delete(this.give)
    }
  }
}
