import { CuecardError } from '../../errors.ts'
import type { Command } from '../command.ts'
import { benchmarkScript } from '../package-files.ts'

const help = `Usage: cuecard bench [ARGUMENTS…]

Runs the benchmark of the source repository: time for a segment, throughput,
memory and sizes, as ratios against named peers in the same run. The arguments
go to it as they are; \`npm run bench -- --help\` lists them.

Exits with the code of the benchmark; 2 outside the source repository.
`

export const bench: Command = {
  name: 'bench',
  summary: 'run the benchmark (in the source repository)',
  help,
  async run(args, io) {
    const script = benchmarkScript()
    if (script === undefined)
      throw new CuecardError({
        message: 'the benchmark is part of the source repository, not of the package',
        hint: 'run it in a checkout of the repository',
      })
    return io.runScript(script, args)
  },
}
