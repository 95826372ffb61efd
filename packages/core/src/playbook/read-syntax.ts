import { Lexer } from 'yaml'
import type { YAMLParseError } from 'yaml'
import type { Problem, SourcePosition } from '../errors.ts'

/** A playbook needs six levels; what nests far deeper could exhaust the stack of the parser. */
export const deepestNesting = 40

/** Faults past this many are consequences of those before. */
const mostProblems = 20

/** No line of a playbook begins this far to the right. */
const deepestIndent = 200

/** Where lists and mappings are nested too deeply, as an offset; `undefined` where they are not. Reads tokens only, without recursion. */
export function nestedTooDeeply(text: string): number | undefined {
  let offset = 0
  let flow = 0
  let nestedOnLine = 0
  let atLineStart = true
  for (const token of new Lexer().lex(text)) {
    if (isMark(token)) continue
    if (token === '[' || token === '{') flow += 1
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1)
    else if (token === '-' || token === '?') nestedOnLine += 1
    if (flow + nestedOnLine > deepestNesting) return offset
    if (atLineStart && token.startsWith(' ') && token.length > deepestIndent) return offset
    atLineStart = token.endsWith('\n')
    if (atLineStart) nestedOnLine = 0
    offset += token.length
  }
  return undefined
}

/** The lexer's own marks (a document begins, a scalar follows) stand for no characters. */
function isMark(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001F'
}

const needsQuotes = 'put the text in quotes: one that begins with [ { * & ! % @ ` or holds ": " or " #" needs them'

/** What the parser found, in words that say what to do. */
export function syntaxProblems(
  errors: readonly YAMLParseError[],
  text: string,
  positionAt: (offset: number) => SourcePosition,
): readonly Problem[] {
  const isJson = text.trimStart().startsWith('{')
  const problems: Problem[] = []
  const linesSeen = new Set<number>()
  for (const error of errors) {
    const position = positionAt(error.pos[0])
    if (linesSeen.has(position.line) || problems.length === mostProblems) continue
    linesSeen.add(position.line)
    problems.push({ ...described(error, isJson), position })
  }
  return problems
}

type Described = Pick<Problem, 'message' | 'hint'>

const unexpected: Described = { message: 'this is not expected here', hint: needsQuotes }

/** By the code of the parser's error. */
const descriptions: Readonly<Record<string, Described>> = {
  TAB_AS_INDENT: { message: 'a tab is used to indent', hint: 'indent with spaces' },
  MISSING_CHAR: { message: 'a closing quote or bracket is missing', hint: 'close what was opened here or before' },
  MULTIPLE_DOCS: { message: 'a second document begins here', hint: 'take out the line "---"; a playbook is one document' },
  BAD_DQ_ESCAPE: { message: 'a backslash in double quotes begins no known escape', hint: 'write it twice, or take single quotes' },
  BAD_INDENT: {
    message: 'the line is indented by more or fewer spaces than those it belongs to',
    hint: 'indent the entries of a list alike',
  },
  UNEXPECTED_TOKEN: unexpected,
  MULTILINE_IMPLICIT_KEY: unexpected,
  BLOCK_IN_FLOW: unexpected,
  BLOCK_AS_IMPLICIT_KEY: unexpected,
  BAD_SCALAR_START: unexpected,
}

function described({ code, message }: YAMLParseError, isJson: boolean): Described {
  const known = descriptions[code] ?? { message: `this cannot be read: ${message.replace(/\s+/g, ' ').slice(0, 120)}`, hint: needsQuotes }
  const isAboutText = known.hint === needsQuotes
  return isJson && isAboutText ? { ...known, hint: 'a comma or a closing bracket is missing, or there is one too many' } : known
}
