import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cuecard } from '../memory-io.test.support.ts'

describe('cuecard bench', () => {
  it('runs the benchmark of the repository with the arguments as they are, and gives its exit code', async () => {
    const runs: (readonly [string, readonly string[]])[] = []
    const scripts = (path: string, args: readonly string[]) => {
      runs.push([path, args])
      return 1
    }
    expect(await cuecard(['bench', 'path', '--calls', 'some/folder'], { scripts })).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(runs).toEqual([[expect.stringMatching(/bench[\\/]run\.mjs$/), ['path', '--calls', 'some/folder']]])
    expect(existsSync(runs[0]?.[0] ?? '')).toBe(true)
  })
})
