import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveModel, streamed } from '../../adapters/llm/llm-server.test.support.ts'
import type { ModelServer } from '../../adapters/llm/llm-server.test.support.ts'
import type { Scorecard } from '../../review/scorecard.ts'
import { cuecard, jsonLines } from '../memory-io.test.support.ts'

const call = (callId: string) =>
  jsonLines(
    { type: 'call-started', callId, channel: 'chat' },
    { type: 'segment', id: 's1', speaker: 'agent', text: 'hello how can i help you', receivedMs: 1000, final: true },
    { type: 'segment', id: 's2', speaker: 'customer', text: 'the parcel has not come', receivedMs: 4000, final: true },
    { type: 'call-ended', atMs: 9000 },
  )

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'cuecard-review-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const record = async (callId: string) => (await cuecard(['replay', '-', '--json'], { stdin: call(callId) })).stdout

const cards = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Scorecard)

describe('cuecard review', () => {
  it('gives the same scorecard for a call file and for its record', async () => {
    const ofCall = await cuecard(['review', '-', '--json'], { stdin: call('c1') })
    const ofRecord = await cuecard(['review', '-', '--json'], { stdin: await record('c1') })
    expect(ofCall).toMatchObject({ code: 0, stderr: '' })
    expect(ofRecord).toEqual(ofCall)
    expect(cards(ofCall.stdout)).toMatchObject([{ callId: 'c1', rubric: { title: 'Service call' } }])
  })

  it('reviews every call of a file', async () => {
    const { stdout } = await cuecard(['review', '-', '--json'], { stdin: (await record('c1')) + (await record('c2')) })
    expect(cards(stdout).map(({ callId }) => callId)).toEqual(['c1', 'c2'])
  })

  it('shows score, findings with who said what and when, and coaching', async () => {
    const { stdout } = await cuecard(['review', '-'], { stdin: call('c1') })
    expect(stdout).toMatch(/^Call c1: \d+ of 100\n/)
    expect(stdout).toContain('0:01 agent [s1] “hello how can i help you”')
    expect(stdout).toContain('Coaching\n')
  })

  it('writes a page to standard output, or to the file that is named', async () => {
    const { stdout } = await cuecard(['review', '--html', '-'], { stdin: call('c1') })
    expect(stdout).toMatch(/^<!doctype html>/)
    const out = join(folder, 'page.html')
    expect(await cuecard(['review', '-', '--html', out], { stdin: call('c1') })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(out, 'utf8')).toBe(stdout)
  })

  it('drafts the wrap-up note instead', async () => {
    expect((await cuecard(['review', '-', '--note'], { stdin: call('c1') })).stdout).toBe('Reason: the parcel has not come [0:04]\n')
  })

  it('says of a call without words that there is nothing to note', async () => {
    const empty = '{"type":"call-started","callId":"e","channel":"voice"}\n{"type":"call-ended","atMs":1000}\n'
    expect(await cuecard(['review', '-', '--note'], { stdin: empty })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'standard input: nothing was said that belongs in a note\n',
    })
  })

  it('writes no page at all where there are several calls', async () => {
    const [both, one] = [join(folder, 'both.jsonl'), join(folder, 'one.jsonl')]
    writeFileSync(both, (await record('c1')) + (await record('c2')))
    writeFileSync(one, await record('c1'))
    for (const files of [[both], [one, one]])
      expect(await cuecard(['review', ...files, '--html'])).toEqual({
        code: 2,
        stdout: '',
        stderr: 'cuecard: a page is about one call (name one record)\n',
      })
  })

  it('says once that a record breaks off in the middle of a line, and reviews what there is', async () => {
    const whole = await record('c1')
    const { code, stdout, stderr } = await cuecard(['review', '-', '--json'], { stdin: whole.slice(0, whole.lastIndexOf('"hash"')) })
    const [card] = cards(stdout)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^standard input:(\d+): it is not an event\nstandard input:\1: the record ends before the call does\n$/)
    expect(card?.score).not.toBeNull()
  })

  it('names a broken chain with its line, reviews all the same, and exits 1', async () => {
    const { code, stdout, stderr } = await cuecard(['review', '-', '--json'], { stdin: (await record('c1')).replace('parcel', 'panel') })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^standard input:\d+: its content does not match its hash\n/)
    expect(cards(stdout)).toHaveLength(1)
  })

  it('refuses a rubric whose weights do not add up, with its place', async () => {
    const rubric = join(folder, 'rubric.yaml')
    const dimension = '  - {id: a, title: A, weight: 90, criteria: [{id: b, title: B, show: [{step: greeting}]}]}'
    writeFileSync(rubric, `format: 1\nname: house\nversion: "1"\ndimensions:\n${dimension}\n`)
    const { code, stderr } = await cuecard(['review', '-', '--rubric', rubric], { stdin: call('c1') })
    expect(code).toBe(2)
    expect(stderr).toContain('rubric.yaml:4:1: the weights of the dimensions add up to 90, not 100 (add 10 in all)')
  })

  it.each([
    [['review'], /CALL-or-RECORD is missing/],
    [['review', '-', '--html', '--json'], /exclude each other/],
    [['review', '-', '--rubric', 'none.yaml'], /there is no such file/],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await cuecard(args, { stdin: call('c1') })
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  it('has nothing to review in an empty file', async () => {
    expect(await cuecard(['review', '-'], { stdin: '\n\n' })).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('cuecard review with a language model', () => {
  /** An answer in the pieces that a server sends. */
  const answering = (lines: readonly unknown[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const pieces = text.match(/[^]{1,40}/g) ?? []
    return streamed(
      ...pieces.map((content) => ({ id: 'a', model: 'm', choices: [{ delta: { content }, finish_reason: null }] })),
      { id: 'a', model: 'm', choices: [{ delta: {}, finish_reason: 'stop' }] },
      'data: [DONE]\n\n',
    )
  }
  const citation = { segmentId: 's1', speaker: 'agent', startMs: 1000, endMs: 1000, quote: 'how can i help you' }
  const open = { title: 'Offers help at once', kind: 'gap', because: 'It is the first sentence.', citations: [citation] }
  let server: ModelServer
  let answer: Parameters<typeof serveModel>[0]
  beforeAll(async () => (server = await serveModel((response, request) => answer(response, request))))
  afterAll(() => server.close())
  const ask = (args: readonly string[], stdin: string, env: Record<string, string> = {}) =>
    cuecard([...args, '--llm', `${server.url}/v1/`, '--model', 'm'], { stdin, env })

  it('adds what can be cited, as it comes, and counts what cannot', async () => {
    answer = answering([open, { ...open, citations: [{ ...citation, quote: 'go away' }] }])
    const { code, stdout, stderr } = await ask(['review', '-', '--json'], call('c1'), { CUECARD_LLM_KEY: 'secret-key' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'c1: Offers help at once [0:01]\n' })
    expect(cards(stdout)).toMatchObject([
      { open: [{ title: 'Offers help at once', source: 'judge' }], judge: { accepted: 1, rejected: 1 } },
    ])
    const { url, headers, body } = server.requests.at(-1) ?? {}
    expect([url, headers?.authorization, body?.['model']]).toEqual(['/v1/chat/completions', 'Bearer secret-key', 'm'])
    expect(stdout + stderr).not.toContain('secret-key')
  })

  it('sends redacted words alone, and nothing of a record that has others', async () => {
    answer = answering([])
    const secret = 'my card number is 4111 1111 1111 1111'
    const said = call('c1').replace('the parcel has not come', secret)
    expect(await ask(['review', '-'], said)).toMatchObject({ code: 0 })
    expect(JSON.stringify(server.requests.at(-1)?.body)).toMatch(/s2 \| customer \| 4000 \| 4000 \| my card number is \[CARD_NUMBER_1\]/)
    const before = server.requests.length
    const leaking = (await record('c1')).replace('the parcel has not come', secret)
    const { code, stdout, stderr } = await ask(['review', '-', '--json'], leaking)
    expect([code, server.requests.length]).toEqual([1, before])
    expect(stderr).toMatch(/^c1: line 4 holds what looks like personal data, so nothing of this call went to the language model$/m)
    expect(cards(stdout)).toHaveLength(1)
  })

  it('words the note', async () => {
    const line = { ...citation, segmentId: 's2', speaker: 'customer', startMs: 4000, endMs: 4000, quote: 'the parcel has not come' }
    answer = answering([{ part: 'reason', text: 'A parcel is missing.', citation: line }])
    expect(await ask(['review', '-', '--note'], call('c1'))).toEqual({
      code: 0,
      stdout: 'Reason: A parcel is missing. [0:04]\n',
      stderr: '',
    })
  })

  it('leads from findings that recur to a proposal', async () => {
    answer = answering([open])
    const { stdout } = await ask(['review', '-', '--json'], (await record('c1')) + (await record('c2')) + (await record('c3')))
    expect(JSON.parse((await cuecard(['promote', '-', '--json'], { stdin: stdout })).stdout)).toMatchObject([{ calls: 3 }])
  })

  it('says why there is no answer, keeps what the rules found, and asks no more where it is turned away', async () => {
    const two = (await record('c1')) + (await record('c2'))
    answer = (response) => response.writeHead(401).end()
    const before = server.requests.length
    const refused = await ask(['review', '-', '--json'], two)
    expect(refused.stderr).toBe(
      'c1: the language model refused the key (401) (put the right one into the variable CUECARD_LLM_KEY); what the rules found stands, and it is not asked again\n',
    )
    expect([refused.code, cards(refused.stdout).length, server.requests.length - before]).toEqual([1, 2, 1])
    answer = (response) => response.writeHead(503).end()
    expect((await ask(['review', '-', '--json'], two)).stderr.split('\n')).toEqual([
      expect.stringMatching(/^c1: the language model failed \(503\)/) as string,
      expect.stringMatching(/^c2: the language model failed \(503\)/) as string,
      '',
    ])
    answer = (response) => response.destroy()
    expect((await ask(['review', '-'], call('c1'))).stderr).toMatch(/cannot be reached, or broke off/)
  })

  it.each([
    [['--llm', 'http://127.0.0.1:1/v1'], /--model is missing \(name one/],
    [['--model', 'm'], /--llm is missing/],
    [['--llm', 'localhost:8080', '--model', 'm'], /--llm is no address/],
    [['--llm', 'http://me:key@127.0.0.1/v1', '--model', 'm'], /--llm must hold no key/],
  ])('says what is wrong with %j', async (args, message) => {
    const { code, stderr } = await cuecard(['review', '-', ...args], { stdin: call('c1') })
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('me:key')
  })

  it('drafts a rubric of a document, which is none until a person has approved it', async () => {
    const criteria = [{ id: 'greets', title: 'Greets', judge: 'Was the customer greeted?' }]
    answer = answering([
      { format: 1, name: 'house', version: '0.1.0', dimensions: [{ id: 'opening', title: 'Opening', weight: 100, criteria }] },
    ])
    const { code, stdout } = await ask(['rubric', 'draft', '-'], '# How we talk\nGreet everyone.')
    expect(code).toBe(0)
    const drafted = join(folder, 'draft.yaml')
    writeFileSync(drafted, stdout)
    expect((await cuecard(['rubric', 'check', drafted])).stdout).toContain('this is a draft that nobody has approved')
    writeFileSync(drafted, stdout.replace('draft: true\n', ''))
    expect(await cuecard(['rubric', 'check', drafted])).toMatchObject({ code: 0 })
    answer = (response) => response.writeHead(404).end()
    expect(await ask(['rubric', 'draft', '-'], 'Greet everyone.')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('(404)') as string,
    })
    expect((await cuecard(['rubric', 'draft', '-'], { stdin: 'x' })).stderr).toContain('--llm is missing')
  })
})

describe('cuecard rubric', () => {
  const house = (weight: number, title: string) =>
    `format: 1\nname: house\nversion: "1"\ndimensions:\n  - {id: a, title: A, weight: ${weight}, criteria: [{id: b, title: ${title}, show: [{step: greeting}]}]}\n`

  it('names what differs between two versions, by their ids', async () => {
    const [before, after] = [join(folder, 'before.yaml'), join(folder, 'after.yaml')]
    writeFileSync(before, house(100, 'Greets'))
    writeFileSync(after, house(100, 'Welcomes'))
    expect(await cuecard(['rubric', 'diff', before, after])).toEqual({
      code: 1,
      stdout: 'changed  a.b: title: Greets → Welcomes\n',
      stderr: '',
    })
    expect(await cuecard(['rubric', 'diff', before, before])).toEqual({ code: 0, stdout: 'no difference\n', stderr: '' })
  })

  it('checks a file', async () => {
    const file = join(folder, 'checked.yaml')
    writeFileSync(file, house(50, 'Greets'))
    const { code, stdout } = await cuecard(['rubric', 'check', file])
    expect(code).toBe(1)
    expect(stdout).toMatch(/add up to 50, not 100/)
    expect(await cuecard(['rubric', 'check', 'default'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^default: no errors/) as string,
    })
  })

  it('reads a file of an older format, and says how', async () => {
    const [old, now] = [join(folder, 'old.yaml'), join(folder, 'now.yaml')]
    writeFileSync(old, house(1, 'Greets').replace('format: 1\n', ''))
    writeFileSync(now, house(100, 'Greets'))
    const { code, stdout } = await cuecard(['rubric', 'check', old])
    expect(code).toBe(0)
    expect(stdout).toMatch(/old\.yaml:1:1: the file is of before formats were numbered \(write "format: 1" at the top\)/)
    expect(stdout).toMatch(/weights that add up to 1 are read as percent.*\n.*no errors/)
    expect(await cuecard(['rubric', 'diff', old, now])).toMatchObject({
      code: 0,
      stdout: 'no difference\n',
      stderr: expect.stringContaining('before formats were numbered') as string,
    })
    writeFileSync(now, house(100, 'Greets').replace('format: 1', 'format: 9'))
    expect(await cuecard(['rubric', 'check', now])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('this rubric is of format 9, and this version of Cuecard reads formats up to 1') as string,
    })
  })

  it('says how it is used', async () => {
    expect(await cuecard(['rubric', 'dif'])).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean "diff"?') as string })
    expect(await cuecard(['rubric', 'diff', 'default'])).toMatchObject({ code: 2 })
  })
})
