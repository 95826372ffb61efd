import { isObject } from '../channel/notification.ts'
import type { Notification } from '../channel/notification.ts'
import { copilotTopics } from './topics.ts'

/** An article that Copilot suggests. */
export interface CopilotArticle {
  readonly id: string
  readonly title: string
  readonly snippet: string | undefined
  /** Only where it leads to a page. */
  readonly url: string | undefined
}

/** A canned response that Copilot suggests; its words have to be fetched. */
export interface CopilotResponse {
  readonly id: string
  readonly responseId: string
}

/** An item of Copilot's checklist. */
export interface CopilotItem {
  readonly id: string
  readonly name: string
  readonly isDone: boolean
}

/** What Copilot has said of a conversation so far. */
export interface CopilotView {
  /** The latest first. */
  readonly articles: readonly CopilotArticle[]
  readonly responses: readonly CopilotResponse[]
  readonly checklist: readonly CopilotItem[]
}

export const emptyCopilot: CopilotView = { articles: [], responses: [], checklist: [] }

/** So many suggestions of a kind are kept. */
const most = 3

/** Suggestions that the agent or Copilot has done with. */
const overStates: ReadonlySet<unknown> = new Set(['Accepted', 'Dismissed', 'Failed'])

/** The view after a notification; the same one where it is not Copilot's, or not of this conversation. */
export function readCopilot(view: CopilotView, { topic, body }: Notification, conversationId: string): CopilotView {
  if (body['conversationId'] !== conversationId) return view
  switch (topic) {
    case copilotTopics.article(conversationId):
      return { ...view, articles: renewed(view.articles, body, readArticle) }
    case copilotTopics.response(conversationId):
      return { ...view, responses: renewed(view.responses, body, readResponse) }
    case copilotTopics.checklist(conversationId):
      return { ...view, checklist: readChecklist(body) }
    default:
      return view
  }
}

type Fields = Readonly<Record<string, unknown>>

function renewed<T extends { readonly id: string }>(
  held: readonly T[],
  body: Fields,
  read: (body: Fields, id: string) => T | undefined,
): readonly T[] {
  const id = body['suggestionId']
  if (typeof id !== 'string' || id === '') return held
  const others = held.filter((each) => each.id !== id)
  const fresh = overStates.has(body['state']) ? undefined : read(body, id)
  return fresh ? [fresh, ...others].slice(0, most) : others
}

function readArticle(body: Fields, id: string): CopilotArticle | undefined {
  const article = isObject(body['knowledgeArticle']) ? body['knowledgeArticle'] : {}
  const { title, uri, snippets } = article
  if (typeof title !== 'string' || title === '') return undefined
  const [snippet] = Array.isArray(snippets) ? snippets.filter((each) => typeof each === 'string') : []
  return { id, title, snippet, url: typeof uri === 'string' && /^https:\/\//i.test(uri) ? uri : undefined }
}

function readResponse(body: Fields, id: string): CopilotResponse | undefined {
  const response = isObject(body['cannedResponse']) ? body['cannedResponse'] : {}
  const { responseId } = response
  return typeof responseId === 'string' && responseId !== '' ? { id, responseId } : undefined
}

function readChecklist(body: Fields): readonly CopilotItem[] {
  const items = Array.isArray(body['agentChecklistItems']) ? body['agentChecklistItems'].filter(isObject) : []
  return items.flatMap(({ id, name, stateFromModel, stateFromAgent }) => {
    if (typeof id !== 'string' || typeof name !== 'string') return []
    // What the agent has set stands before what the model believes.
    const state = stateFromAgent === 'Ticked' || stateFromAgent === 'Unticked' ? stateFromAgent : stateFromModel
    return [{ id, name, isDone: state === 'Ticked' }]
  })
}
