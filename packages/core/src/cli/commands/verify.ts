import { CuecardError } from '../../errors.ts'
import { RecordVerifier } from '../../record/hash-chain.ts'
import type { Verification } from '../../record/hash-chain.ts'
import { onlyFile, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { labelOf, readBytes } from '../input.ts'
import { exitCode } from '../io.ts'
import { readVerbatimLines } from '../lines.ts'
import type { Line } from '../lines.ts'
import { Progress } from '../progress.ts'

const help = `Usage: cuecard verify RECORD

Checks the chain of hashes of a record: whether every event is as it was
written, and none was changed, added, moved or taken out.

  RECORD   a record as \`cuecard replay --json\` writes it, of one call or of
           several one after the other; "-" for standard input

A chain cannot tell that events were cut off its end: a record that does not
end with the end of the call is said to.

Exits 0 if the chain holds; 1 if not, naming the first line that is not as it
was written; 2 on wrong use and when there is nothing to check.
`

export const verify: Command = {
  name: 'verify',
  summary: 'check that a record is as it was written',
  help,
  async run(args, io) {
    const { files } = readArguments(args, {})
    const file = onlyFile(files, 'RECORD')
    const label = labelOf(file)
    const check = new RecordCheck()
    const progress = new Progress(io, label)
    for await (const lines of readVerbatimLines(readBytes(file, io))) {
      for (const line of lines) check.read(line)
      progress.add(lines.length)
      if (!check.result().ok) break
    }
    progress.end()
    const result = check.result()
    if (!result.ok) {
      io.stdout.write(`${label}:${result.line}: ${result.problem}\n`)
      return exitCode.found
    }
    if (result.events === 0) throw new CuecardError({ message: `${label}: there is no event in it`, hint: 'name a record' })
    const calls = check.calls > 1 ? ` in ${check.calls} calls` : ''
    io.stdout.write(`${label}: ok, ${result.events} events${calls}\n`)
    if (!result.ended) io.stderr.write(`${label}: the record does not end with the end of the call; events may have been cut off\n`)
    return exitCode.done
  },
}

/** A new record may begin only where one has ended: elsewhere, a first event is one that was put there. */
class RecordCheck {
  private verifier = new RecordVerifier()
  private before = 0
  private hasEnded = false
  calls = 1

  read({ text, problem }: Line): void {
    if (this.hasEnded && text.startsWith('{"seq":0,')) {
      this.before += this.inRecord
      this.calls += 1
      this.verifier = new RecordVerifier()
    }
    this.verifier.read(problem === undefined ? text : '')
    const result = this.verifier.result()
    this.hasEnded = result.ok && result.ended
  }

  result(): Verification {
    const result = this.verifier.result()
    return result.ok ? { ...result, events: this.before + result.events } : { ...result, line: this.before + result.line }
  }

  private get inRecord(): number {
    const result = this.verifier.result()
    return result.ok ? result.events : 0
  }
}
