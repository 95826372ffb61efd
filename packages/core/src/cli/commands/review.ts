import { writeFile } from 'node:fs/promises'
import { CuecardError } from '../../errors.ts'
import { reviewPage } from '../../review/review-page.ts'
import { createReviewer } from '../../review/review-record.ts'
import { draftWrapUp, wrapUpText } from '../../review/wrap-up.ts'
import { readArguments } from '../arguments.ts'
import { CallJudge } from '../call-judge.ts'
import type { Command } from '../command.ts'
import { labelOf } from '../input.ts'
import { exitCode } from '../io.ts'
import type { Io } from '../io.ts'
import { llmOptions, loadLlm } from '../load-llm.ts'
import { loadPlaybook } from '../load-playbook.ts'
import { loadRubric } from '../load-rubric.ts'
import { readRecords } from '../read-records.ts'
import { scorecardText } from '../scorecard-text.ts'
import { stylesFor } from '../styles.ts'

const help = `Usage: cuecard review CALL-or-RECORD… [--rubric R] [--json | --html [OUT.html] | --note]
                      [--llm URL --model NAME]

Reviews calls that are over against a rubric, by rules alone: the same record
and rubric always give the same scorecard. Every finding cites who said what,
and when, and is checked against the record. A language model can be asked as
well; what it says without a true citation is dropped and counted.

  CALL-or-RECORD   a record (\`cuecard replay --json\`), or a call file, which is
                   replayed first; "-" for standard input
  --rubric R       a rubric file, YAML or JSON; the shipped one, default, where
                   nothing is said
  --playbook P     what a call file is replayed with; general where nothing is said
  --json           scorecards, one a line
  --html           one self-contained page, for one call; with the name of a file
                   that ends in .html it is written there
  --note           a draft of the wrap-up note instead of the scorecard: reason,
                   actions, promises and next steps, each with its time
  --recording URL  with --html: address of the recording, so that every citation
                   links to its second
  --llm URL        has a language model read each call too, for the rubric's
                   questions and for what is beyond the rubric: a server that
                   speaks OpenAI's Chat Completions, by its address up to and
                   with the version, such as http://127.0.0.1:8080/v1. A key goes
                   into the variable CUECARD_LLM_KEY. Only redacted words go out.
                   With --note it words the note
  --model NAME     which of that server's models

A record that is cut off, broken or of another version is reviewed as far as it
goes; what is wrong is named on standard error, with the line.

Exits 0; 1 where the chain of a record is broken, and where the language model
failed (what the rules found is written all the same); 2 on wrong use and when there
is nothing to review.
`

const pageName = /\.html?$/i

export const review: Command = {
  name: 'review',
  summary: 'score calls that are over, with a citation for every finding',
  help,
  async run(args, io) {
    const { options, files: named } = readArguments(args, {
      rubric: 'text',
      playbook: 'text',
      json: 'flag',
      html: 'flag',
      note: 'flag',
      recording: 'text',
      ...llmOptions,
    })
    const out = options.html ? named.find((file) => pageName.test(file)) : undefined
    const files = named.filter((file) => file !== out)
    checkUse(files, options)
    const llm = loadLlm(options, io)
    const judge = llm && new CallJudge(llm, io)
    const rubric = await loadRubric(options.rubric ?? 'default', io)
    const reviewer = createReviewer(rubric)
    const playbook = () => loadPlaybook(options.playbook ?? 'general', io)
    let code: number = exitCode.done
    for (const file of files) {
      const records = await readRecords(file, io, { playbook })
      if (options.html && records.length > 1) throw onePage()
      for (const record of records) {
        if (record.provenBelowSeq !== undefined) code = exitCode.found
        if (options.note) {
          writeNote(wrapUpText((await judge?.note(record)) ?? draftWrapUp(record)), file, io)
          continue
        }
        const byRules = reviewer.review(record)
        const card = judge ? await judge.judged(byRules, record, rubric) : byRules
        if (options.html)
          await writePage(reviewPage(card, record, options.recording === undefined ? {} : { recordingUrl: options.recording }), out, io)
        else io.stdout.write(options.json ? `${JSON.stringify(card)}\n` : `${scorecardText(card, stylesFor(io))}\n`)
        await io.stdout.flush()
      }
    }
    return judge?.failed ? exitCode.found : code
  },
}

function checkUse(files: readonly string[], { json, html, note }: Readonly<Partial<Record<'json' | 'html' | 'note', true>>>): void {
  if (files.length === 0) throw new CuecardError({ message: 'CALL-or-RECORD is missing', hint: 'name a record or a call file, or "-"' })
  if ([json, html, note].filter(Boolean).length > 1)
    throw new CuecardError({ message: '--json, --html and --note exclude each other', hint: 'choose one' })
  if (html && files.length > 1) throw onePage()
}

/** Of a call in which nothing was said, silence would pass for a fault. */
function writeNote(note: string, file: string, io: Io): void {
  if (note === '') io.stderr.write(`${labelOf(file)}: nothing was said that belongs in a note\n`)
  io.stdout.write(note)
}

function onePage(): CuecardError {
  return new CuecardError({ message: 'a page is about one call', hint: 'name one record' })
}

async function writePage(page: string, out: string | undefined, io: Io): Promise<void> {
  if (out === undefined) return io.stdout.write(page)
  try {
    await writeFile(out, page)
  } catch {
    throw new CuecardError({ message: `${out}: it cannot be written`, hint: 'check the folder and its permissions' })
  }
}
