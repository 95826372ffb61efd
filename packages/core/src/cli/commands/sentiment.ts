import type { Sentiment } from '../../models/sentiment-model.ts'
import { createRedactor } from '../../privacy/redactor.ts'
import { onlyFile, readArguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { labelOf, readBytes } from '../input.ts'
import { exitCode } from '../io.ts'
import { readJsonLines } from '../json-lines.ts'
import { idAndText } from '../line-shapes.ts'
import { readLines } from '../lines.ts'
import { loadModel } from '../load-model.ts'
import { ProblemLog } from '../problem-log.ts'
import { Progress } from '../progress.ts'

const help = `Usage: cuecard sentiment [FILE] [--jsonl] [--model DIR]

Says of each utterance of a customer how it sounds: negative, neutral or
positive, with the probability of each. The text itself is not in the output.
As in a call, the model sees the text redacted.

  FILE            one utterance a line; standard input where none is named,
                  or "-"
  --jsonl         each line is {"id","text"}
  --model DIR     a folder with config.json, tokenizer.json and
                  onnx/model_quantized.onnx, or "lexicon" for the word lists;
                  the shipped model where nothing is named

Output: one line for each, {"id","label","scores","emotions"}; without --jsonl
the id is the number of the line. The lexicon gives no emotions.

A line that cannot be read is named on standard error and has no line in the
output.

Exits 0; 2 on wrong use and when any line could not be read.
`

export const sentiment: Command = {
  name: 'sentiment',
  summary: 'say how utterances sound: negative, neutral or positive',
  help,
  async run(args, io) {
    const { options, files } = readArguments(args, { jsonl: 'flag', model: 'text' })
    const file = files.length === 0 ? '-' : onlyFile(files, 'FILE')
    if (file === '-' && io.stdin.isTTY) io.stderr.write('Reading from the terminal; Ctrl-D ends it.\n')
    const log = new ProblemLog(io, labelOf(file))
    const progress = new Progress(io, labelOf(file))
    const model = await loadModel(options.model)
    const write = async (id: string | number, text: string): Promise<void> => {
      const redacted = createRedactor().redact({ speaker: 'customer', text })
      io.stdout.write(`${JSON.stringify(resultOf(id, await model.classify(redacted.text)))}\n`)
    }
    if (options.jsonl) {
      for await (const lines of readJsonLines(file, io, log)) {
        for (const { number, value } of lines) {
          const shape = idAndText(value)
          if ('problem' in shape) log.add(number, shape.problem)
          else await write(shape.id, shape.text)
        }
        progress.add(lines.length)
        await io.stdout.flush()
      }
    } else {
      for await (const lines of readLines(readBytes(file, io), labelOf(file))) {
        for (const { number, text, problem } of lines) {
          if (problem === undefined) await write(String(number), text)
          else log.add(number, problem)
        }
        progress.add(lines.length)
        await io.stdout.flush()
      }
    }
    progress.end()
    log.end()
    return log.isEmpty ? exitCode.done : exitCode.unusable
  },
}

function resultOf(id: string | number, { label, scores, emotions }: Sentiment): object {
  return { id, label, scores, ...(emotions && { emotions }) }
}
