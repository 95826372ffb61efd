export const getConversationLog = jest.fn().mockResolvedValue({ messages: [] })
export const setAgentInput = jest.fn().mockResolvedValue()
