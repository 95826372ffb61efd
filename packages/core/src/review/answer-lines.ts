/** No line of an answer is longer; what is, is no finding. */
const longestLine = 20_000

/** No answer has more lines worth reading. */
const mostLines = 500

/** The lines of an answer that comes in pieces. */
export async function* answerLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let count = 0
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) rest = ' '.repeat(longestLine)
    for (const line of lines) {
      count += 1
      if (count > mostLines) return
      yield line
    }
  }
  if (rest !== '') yield rest
}
