import { createElement } from 'lwc'
import { countSubscriptions, subscribe } from 'lightning/messageService'
import { getObjectInfo } from 'lightning/uiObjectInfoApi'
import search from '@salesforce/apex/CoachKnowledge.search'
import CoachDiagnostics from 'c/coachDiagnostics'

jest.mock('@salesforce/apex/CoachKnowledge.search', () => ({ __esModule: true, default: jest.fn() }), { virtual: true })

const settled = () => new Promise((resolve) => setTimeout(resolve, 10))

async function show() {
  const element = createElement('c-coach-diagnostics', { is: CoachDiagnostics })
  document.body.appendChild(element)
  await settled()
  const states = async () => {
    await settled()
    return Object.fromEntries(element.shadowRoot.querySelector('c-coach-findings').findings.map(({ name, state }) => [name, state]))
  }
  return { element, states }
}

afterEach(() => {
  document.body.replaceChildren()
  jest.clearAllMocks()
})

describe('c-coach-diagnostics', () => {
  it('says what works', async () => {
    search.mockResolvedValueOnce([])
    const { states } = await show()
    getObjectInfo.emit({ createable: true })
    expect(await states()).toMatchObject({ 'Message service': 'good', 'Knowledge search': 'good', 'Saving notes': 'good' })
    expect(countSubscriptions()).toBe(0)
  })

  it('says what does not, and throws nothing', async () => {
    search.mockRejectedValueOnce(new Error('off'))
    subscribe.mockImplementationOnce(() => {
      throw new Error('none')
    })
    const { states } = await show()
    getObjectInfo.error()
    expect(await states()).toMatchObject({
      'Message service': 'missing',
      'Knowledge search': 'limited',
      'Saving notes': 'missing',
      'Engine frame': 'limited',
    })
  })

  it('says how the frame of the engine is', async () => {
    const { element, states } = await show()
    const frame = element.shadowRoot.querySelector('c-coach-engine-frame')
    frame.dispatchEvent(new CustomEvent('abilities', { detail: { able: { wasm: false, origin: 'null' } } }))
    expect(await states()).toMatchObject({ Frames: 'good', 'Engine frame': 'limited' })
    frame.dispatchEvent(new CustomEvent('engine', { detail: { state: 'ready', version: 'm' } }))
    expect((await states())['Engine frame']).toBe('good')
  })
})
