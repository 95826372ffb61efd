import { readCallFile } from '@cuecard/core/adapters'
import { platform } from 'lightning/platformOfSimulator'
import { place } from './console.js'
import { playCall } from './play-call.js'

/** The records of the console, each in a tab of its own. */
const records = [
  { kind: 'messaging', name: 'Chat · Ada', recordId: '0Mw000000000001AAA', tag: 'c-coach-messaging', call: 'late-desk' },
  { kind: 'messaging', name: 'Chat · Ben', recordId: '0Mw000000000002AAA', tag: 'c-coach-messaging', call: 'retention' },
  {
    kind: 'voice',
    name: 'Call · Cho',
    recordId: '0LQ000000000001AAA',
    vendorCallKey: 'vendor-7',
    tag: 'c-coach-voice',
    call: 'collections',
  },
  { kind: 'case', name: 'Case 00001042', recordId: '500000000000001AAA', tag: 'c-coach-case', call: 'technical-support' },
]

/** What an admin sees: the checks, in a tab of their own. */
const checks = [
  { tag: 'c-coach-diagnostics', settings: {} },
  { tag: 'c-coach-messaging-check', settings: { recordId: '0Mw000000000001AAA' } },
  { tag: 'c-coach-voice-check', settings: { recordId: '0LQ000000000001AAA' } },
]

const engineAddress = new URL('apex/CoachEngine', location.href).href

const articles = [
  { articleId: 'ka0000000000001AAA', title: 'When a delivery is late', summary: 'What to check, what to offer, when to hand over.' },
  { articleId: 'ka0000000000002AAA', title: 'Cancelling an order', summary: 'Steps and deadlines.' },
]

const field = { createable: true }

function prepare() {
  platform.utilityId = 'utility-1'
  platform.objects.Coach_Note__c = {
    createable: true,
    fields: { Record_Id__c: field, Text__c: field, Prompts_Shown__c: field, Prompts_Used__c: field },
  }
  platform.apex['CoachKnowledge.search'] = ({ words }) =>
    articles.filter(({ title }) =>
      words
        .toLowerCase()
        .split(' ')
        .some((word) => word.length > 3 && title.toLowerCase().includes(word)),
    )
  for (const { recordId, vendorCallKey, kind } of records) {
    if (vendorCallKey) platform.records[recordId] = { VendorCallKey: { value: vendorCallKey } }
    if (kind === 'messaging') platform.logs[recordId] = { messages: [] }
  }
}

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

/** One tab: the conversation as the console shows it, and Cuecard beside it. */
function openRecord(record) {
  const said = element('ol', { className: 'said' })
  const box = element('textarea', { className: 'box', rows: 3, ariaLabel: 'Message box' })
  const say = ({ speaker, text }) => said.append(element('li', { className: speaker }, element('b', { textContent: speaker }), ` ${text}`))
  const send = (speaker) => {
    if (box.value.trim() === '') return
    const event = { type: 'segment', id: `typed-${said.children.length}`, speaker, text: box.value, final: true }
    playCall(record, [event], 1, say)
    box.value = ''
  }
  const main = element(
    'div',
    { className: 'conversation' },
    said,
    box,
    element('button', { textContent: 'Send as the agent', onclick: () => send('agent') }),
    element('button', { textContent: 'Say as the customer', onclick: () => send('customer') }),
  )
  const side = element('div', { className: 'side' })
  const view = element('section', { className: 'view', hidden: true }, main, side)
  const settings = {
    recordId: record.recordId,
    showKnowledge: record.kind === 'case',
    playbook: record.call === 'collections' ? 'collections' : 'general',
  }
  return {
    record,
    view,
    box,
    show: () => place(record.tag, settings, side),
    hear: (event) => event.type === 'segment' && event.final && say(event),
  }
}

function openChecks() {
  const view = element('section', { className: 'view checks', hidden: true })
  return {
    record: { name: 'Check' },
    view,
    show: () => checks.forEach(({ tag, settings }) => place(tag, tag === 'c-coach-diagnostics' ? { engineAddress } : settings, view)),
  }
}

async function eventsOf(name) {
  const response = await fetch(`calls/${name}.jsonl`)
  return readCallFile(await response.text()).events
}

function build() {
  const tabs = element('nav')
  const toasts = element('div', { className: 'toasts' })
  const views = [...records.map(openRecord), openChecks()]
  const utility = element('footer')
  const speed = element('input', {
    type: 'number',
    value: new URLSearchParams(location.search).get('speed') ?? 1,
    min: 0.5,
    max: 20,
    step: 0.5,
    ariaLabel: 'Speed',
  })
  const file = element('input', { type: 'file', accept: '.jsonl', ariaLabel: 'A call file' })
  let open = views[0]
  const placed = new Set()
  const select = (chosen) => {
    open = chosen
    // As in the console, a record's components are there from when its tab is first opened.
    if (!placed.has(chosen)) chosen.show()
    placed.add(chosen)
    for (const { view } of views) view.hidden = view !== chosen.view
    for (const tab of tabs.children) tab.ariaSelected = String(tab.textContent === chosen.record.name)
  }
  const play = async () => {
    const target = open
    if (!target.hear) return
    const events = file.files[0] ? readCallFile(await file.files[0].text()).events : await eventsOf(target.record.call)
    playCall(target.record, events, Number(speed.value) || 1, target.hear)
  }
  for (const one of views) tabs.append(element('button', { role: 'tab', textContent: one.record.name, onclick: () => select(one) }))
  document.body.append(
    element(
      'header',
      {},
      element('strong', { textContent: 'Service Console (simulated)' }),
      tabs,
      element('label', {}, 'Speed ', speed),
      element('label', {}, 'Call file ', file),
      element('button', { textContent: 'Play into this tab', onclick: () => void play() }),
    ),
    ...views.map(({ view }) => view),
    utility,
    toasts,
  )
  document.addEventListener('lightning__showtoast', ({ detail }) => {
    toasts.append(element('p', { role: 'status', textContent: [detail.title, detail.message].filter(Boolean).join(': ') }))
    setTimeout(() => toasts.firstChild?.remove(), 8000)
  })
  platform.onUtility = ({ label, highlighted }) => {
    utility.dataset.highlighted = String(highlighted)
    utility.dataset.label = label
  }
  platform.onInput = (recordId, text) => {
    const { box } = views.find(({ record }) => record.recordId === recordId)
    box.value = text
  }
  place('c-coach-utility', {}, utility)
  select(open)
}

prepare()
build()
