import { parseArgs } from 'node:util'
import { CuecardError } from '../errors.ts'
import { didYouMean } from '../playbook/closest.ts'

/** The options of a command: `text` takes a value, `flag` takes none. */
export type OptionKinds = Readonly<Record<string, 'text' | 'flag'>>

/** What was given on the command line. */
export interface Arguments<Kinds extends OptionKinds> {
  readonly options: { readonly [Name in keyof Kinds]?: Kinds[Name] extends 'text' ? string : true }
  readonly files: readonly string[]
}

/** Reads the arguments of a command. Throws a {@link CuecardError} on an option that there is not. */
export function readArguments<const Kinds extends OptionKinds>(args: readonly string[], kinds: Kinds): Arguments<Kinds> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'text' ? 'string' : 'boolean' }])),
    strict: false,
    tokens: true,
  })
  const options: Record<string, string | true> = {}
  const files: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind === 'option') options[token.name] = valueOf(token, kinds)
  }
  return { options: options as Arguments<Kinds>['options'], files }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function valueOf({ name, rawName, value, inlineValue }: OptionToken, kinds: OptionKinds): string | true {
  const kind = Object.hasOwn(kinds, name) && rawName.startsWith('--') ? kinds[name] : undefined
  if (!kind) throw unknownOption(rawName, kinds)
  if (kind === 'flag') {
    if (value !== undefined) throw new CuecardError({ message: `${rawName} takes no value`, hint: `write ${rawName} alone` })
    return true
  }
  const isNextOption = !inlineValue && value !== undefined && value.startsWith('-') && value !== '-'
  if (value === undefined || isNextOption) throw new CuecardError({ message: `${rawName} needs a value`, hint: `write ${rawName} VALUE` })
  return value
}

function unknownOption(rawName: string, kinds: OptionKinds): CuecardError {
  const known = [...Object.keys(kinds), 'help'].map((name) => `--${name}`)
  return new CuecardError({
    message: `there is no option ${rawName}`,
    hint: didYouMean(rawName, known, `the options are ${known.join(', ')}`),
  })
}

/** The one file that a command takes. */
export function onlyFile(files: readonly string[], name: string): string {
  const [file, ...more] = files
  if (file === undefined) throw new CuecardError({ message: `${name} is missing`, hint: 'name a file, or "-" for standard input' })
  if (more.length > 0) throw new CuecardError({ message: `there is one ${name} too many`, hint: 'name one' })
  return file
}
