import { CuecardError } from '../../errors.ts'
import { viewCall } from '../../review/call-view.ts'
import { explainPrompt, explainTime } from '../../review/explain.ts'
import { readArguments } from '../arguments.ts'
import { callTimeMs } from '../call-time.ts'
import type { Command } from '../command.ts'
import { promptText, timeText } from '../explanation-text.ts'
import { exitCode } from '../io.ts'
import { loadPlaybook } from '../load-playbook.ts'
import { readRecords } from '../read-records.ts'
import { stylesFor } from '../styles.ts'

const help = `Usage: cuecard explain RECORD PROMPT-or-TIME [--json]

Says why the agent saw a prompt, or what she saw at a time, and why nothing
else: the words, the signals, the moment, the rule and version behind it, and
what was decided when.

  RECORD          a record (\`cuecard replay --json\`) of one call, or a call file,
                  which is replayed first; "-" for standard input
  PROMPT-or-TIME  the id of a prompt, such as p3; or a time of the call, such as
                  1:52 or 112300ms, or of the day in UTC, such as 10:01:52Z or
                  10:01Z
  --playbook P    what a call file is replayed with; general where nothing is said
  --json          the same as JSON

Exits 0; 2 on wrong use and when the record knows nothing by that name.
`

export const explain: Command = {
  name: 'explain',
  summary: 'say why a prompt was shown, or why there was none at a time',
  help,
  async run(args, io) {
    const { options, files } = readArguments(args, { playbook: 'text', json: 'flag' })
    const [file, what, ...more] = files
    if (file === undefined || what === undefined || more.length > 0)
      throw new CuecardError({
        message: 'explain takes a record and a prompt or a time',
        hint: 'write `cuecard explain RECORD p3` or `cuecard explain RECORD 1:52`',
      })
    const [record, ...others] = await readRecords(file, io, { playbook: () => loadPlaybook(options.playbook ?? 'general', io) })
    if (!record || others.length > 0) throw new CuecardError({ message: 'explain is about one call', hint: 'name the record of one' })
    const view = viewCall(record)
    const prompt = explainPrompt(view, what)
    const time = prompt
      ? undefined
      : explainTime(view, callTimeMs(what, { startedAt: view.started?.startedAt, durationMs: view.durationMs }))
    const styles = stylesFor(io)
    if (options.json) io.stdout.write(`${JSON.stringify(prompt ?? time)}\n`)
    else if (prompt) io.stdout.write(promptText(prompt, styles))
    else if (time) io.stdout.write(timeText(time, styles))
    return exitCode.done
  },
}
