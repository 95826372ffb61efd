import { createElement } from 'lwc'
import CoachEngineFrame from 'c/coachEngineFrame'

const settled = () => new Promise((resolve) => setTimeout(resolve))

async function show(properties) {
  const element = Object.assign(createElement('c-coach-engine-frame', { is: CoachEngineFrame }), properties)
  const engine = jest.fn()
  element.addEventListener('engine', ({ detail }) => engine(detail.state))
  document.body.appendChild(element)
  await settled()
  return { element, engine, frame: () => element.shadowRoot.querySelector('iframe') }
}

afterEach(() => document.body.replaceChildren())

describe('c-coach-engine-frame', () => {
  it.each([undefined, 'javascript:alert(1)', 'http://engine.example.com'])(
    'loads nothing where its page is not known: %s',
    async (address) => {
      const { engine, frame } = await show({ address })
      expect(frame()).toBeNull()
      expect(engine).toHaveBeenCalledWith('absent')
    },
  )

  it('offers its model to the call, and to the next one', async () => {
    const [first, second] = [{ offerModel: jest.fn() }, { offerModel: jest.fn() }].map((call) => Object.assign(Object.create({}), call))
    const { element, frame } = await show({ address: 'https://engine.example.com/page', call: first })
    expect(frame().getAttribute('src')).toMatch(/^https:\/\/engine\.example\.com\/page#[0-9a-f]{32}$/)
    expect(first.offerModel).toHaveBeenCalledTimes(1)
    element.call = second
    expect(second.offerModel).toHaveBeenCalledTimes(1)
  })

  it('listens to nothing any more once it is taken away, and says that the engine is gone', async () => {
    const { element, engine } = await show({ address: 'https://engine.example.com/page' })
    const removed = jest.spyOn(window, 'removeEventListener')
    element.remove()
    await settled()
    expect(removed).toHaveBeenCalledWith('message', expect.any(Function))
    expect(engine).toHaveBeenCalledWith('absent')
  })
})
