import { LightningElement, api, wire } from 'lwc'
import { MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService'
import { getObjectInfo } from 'lightning/uiObjectInfoApi'
import searchArticles from '@salesforce/apex/CoachKnowledge.search'
import ATTENTION from '@salesforce/messageChannel/CoachAttention__c'
import NOTE from '@salesforce/schema/Coach_Note__c'
import heading from '@salesforce/label/c.Coach_CheckHeading'
import { findPageAbilities } from 'c/coachCore'

const finding = (name, state, text) => ({ name, state, text })

const engineAbsent =
  'Did not come up: the page CoachEngine is not deployed, not allowed for you, or may not be framed here. The built-in lexicon is used.'

/** For an admin: what this org and this page allow, in plain words. It needs no call, and changes nothing. */
export default class CoachDiagnostics extends LightningElement {
  @api engineAddress
  @wire(MessageContext) messageContext
  label = { heading }
  found = {
    engine: finding('Engine frame', 'trying', 'Loading the engine page; this can take half a minute.'),
    notes: finding('Saving notes', 'trying', 'Asking what you may do.'),
  }

  /** Such findings as there are so far. */
  get findings() {
    return Object.values(this.found)
  }

  @wire(getObjectInfo, { objectApiName: NOTE })
  takeNote({ data, error }) {
    if (!data && !error) return
    const name = 'Saving notes'
    if (data?.createable) this.note('notes', finding(name, 'good', 'You may save notes.'))
    else this.note('notes', finding(name, 'missing', 'You may not save notes: assign the permission set Cuecard Agent.'))
  }

  connectedCallback() {
    this.tryMessages()
    void this.tryPage()
    void this.tryKnowledge()
  }

  async tryPage() {
    for (const one of await findPageAbilities()) this.note(one.name, one)
  }

  tryMessages() {
    const name = 'Message service'
    try {
      let isHeard = false
      const subscription = subscribe(this.messageContext, ATTENTION, () => {
        isHeard = true
      })
      publish(this.messageContext, ATTENTION, {})
      unsubscribe(subscription)
      const text = isHeard ? 'Messages arrive on this page.' : 'Can be reached; whether messages arrive is seen in a conversation.'
      this.note('messages', finding(name, 'good', text))
    } catch {
      this.note('messages', finding(name, 'missing', 'Is not on this page: conversations cannot be heard. Use a Lightning console app.'))
    }
  }

  async tryKnowledge() {
    const name = 'Knowledge search'
    try {
      await searchArticles({ words: 'cuecard check' })
      this.note('knowledge', finding(name, 'good', 'Articles can be searched.'))
    } catch {
      const text = 'Articles cannot be searched: Knowledge is off, or you may not use it or the Apex class CoachKnowledge.'
      this.note('knowledge', finding(name, 'limited', text))
    }
  }

  takeAbilities({ detail: { able } }) {
    const isOpaque = able.origin === 'null'
    const text = isOpaque
      ? 'Frames load, without an origin of their own (Lightning Web Security does that). The engine works so too.'
      : `Frames load, with the origin ${able.origin}.`
    this.note('frames', finding('Frames', 'good', text))
    if (!able.wasm)
      this.note('engine', finding('Engine frame', 'limited', 'There is no WebAssembly in the frame. The built-in lexicon is used.'))
  }

  takeEngine({ detail: { state, version } }) {
    if (state === 'ready') this.note('engine', finding('Engine frame', 'good', `Runs the model ${version}.`))
    else this.note('engine', finding('Engine frame', 'limited', engineAbsent))
  }

  note(key, value) {
    this.found = { ...this.found, [key]: value }
  }
}
