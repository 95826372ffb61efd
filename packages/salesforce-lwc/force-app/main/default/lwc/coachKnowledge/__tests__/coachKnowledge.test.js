import { createElement } from 'lwc'
import search from '@salesforce/apex/CoachKnowledge.search'
import CoachKnowledge from 'c/coachKnowledge'

jest.mock('@salesforce/apex/CoachKnowledge.search', () => ({ __esModule: true, default: jest.fn() }), { virtual: true })

const settled = () => new Promise((resolve) => setTimeout(resolve))

async function searched(topic) {
  const element = Object.assign(createElement('c-coach-knowledge', { is: CoachKnowledge }), { topic })
  document.body.appendChild(element)
  element.shadowRoot.querySelector('form').dispatchEvent(new CustomEvent('submit', { cancelable: true }))
  await settled()
  return element
}

afterEach(() => {
  document.body.replaceChildren()
  jest.clearAllMocks()
})

describe('c-coach-knowledge', () => {
  it('searches for the topic when the agent asks for it', async () => {
    search.mockResolvedValueOnce([{ articleId: 'ka0000000000001AAA', title: 'Late deliveries', summary: 'What to do' }])
    const element = await searched('A late delivery')
    expect(search).toHaveBeenCalledWith({ words: 'A late delivery' })
    expect(element.shadowRoot.querySelector('a').getAttribute('href')).toBe('/ka0000000000001AAA')
  })

  it.each([undefined, '', ' x '])('does not search for %j', async (topic) => {
    await searched(topic)
    expect(search).not.toHaveBeenCalled()
  })

  it('says that nothing was found, or that the search failed', async () => {
    search.mockResolvedValueOnce([])
    expect((await searched('nothing')).shadowRoot.querySelector('[role=status]').textContent).toContain('Coach_SearchFoundNothing')
    search.mockRejectedValueOnce(new Error('no Knowledge'))
    expect((await searched('anything')).shadowRoot.querySelector('[role=status]').textContent).toContain('Coach_SearchFailed')
  })
})
