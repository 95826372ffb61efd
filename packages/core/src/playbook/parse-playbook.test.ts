import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../errors.ts'
import { collections } from '../playbooks/collections.ts'
import { general } from '../playbooks/general.ts'
import { health } from '../playbooks/health.ts'
import { lending } from '../playbooks/lending.ts'
import { retail } from '../playbooks/retail.ts'
import { parsePlaybook } from './parse-playbook.ts'

const head = 'format: 1\nname: house\nversion: "1"\n'

function problems(text: string): string[] {
  const parsed = parsePlaybook(text, { file: 'p.yaml' })
  return 'problems' in parsed ? parsed.problems.map(formatProblem) : []
}

function warnings(text: string): string[] {
  return parsePlaybook(text, { file: 'p.yaml' }).warnings.map(formatProblem)
}

function shipped(name: string): string {
  return readFileSync(new URL(`../../playbooks/${name}.yaml`, import.meta.url), 'utf8')
}

describe('a playbook file', () => {
  it.each([
    ['general', general],
    ['collections', collections],
    ['health', health],
    ['lending', lending],
    ['retail', retail],
  ])('that is the shipped %s is read as it is shipped, without a warning', (name, playbook) => {
    const { versionId: _id, phrases: _phrases, ...base } = general
    expect(parsePlaybook(shipped(name), { bases: new Map([['general', base]]) })).toEqual({ playbook, warnings: [] })
  })

  it('may be JSON as well, indented by tabs, with a byte order mark', () => {
    const json = JSON.stringify({ format: 1, name: 'house', version: '1', moments: { monologue: { limitMs: 90_000 } } }, null, '\t')
    expect(parsePlaybook(`\uFEFF${json}`)).toEqual(parsePlaybook(`${head}moments: {monologue: {limitMs: 90000}}`))
    expect(parsePlaybook(json)).toMatchObject({ playbook: { name: 'house', moments: { monologue: { limitMs: 90_000 } } } })
  })

  it('may repeat a list by an alias', () => {
    const parsed = parsePlaybook(
      `${head}prohibitions:\n  - {id: a, title: A, phrases: &words [never, not ever]}\n  - {id: b, title: B, phrases: *words}\n`,
    )
    expect(parsed).toMatchObject({ playbook: { prohibitions: [{ phrases: ['never', 'not ever'] }, { phrases: ['never', 'not ever'] }] } })
  })
})

describe('the shape of a playbook file', () => {
  it('is checked as a whole: every fault at once, with its place, in the order of the file', () => {
    const text = `format: 1
name: house
version: 1.0
titel: The house
settings: {maxVisible: 3, mode: recomend}
moments:
  dead_air: {enabled: yes}
disclosures:
  - id: recording
    title: Recording notice
    headline: ${'x'.repeat(61)}
    withinMs: 30s
    threshold: 1.5
    concepts:
      - {any: [], weight: 0}
`
    expect(problems(text)).toEqual([
      'p.yaml:3:10: "version" must be text, not a number (put the whole text in quotes)',
      'p.yaml:4:1: "titel" is not a key of the playbook (did you mean "title"?)',
      'p.yaml:5:24: "maxVisible" must be one of 1, 2',
      'p.yaml:5:33: "mode" must be one of "recommend", "recommend-and-alert" (did you mean "recommend"?)',
      'p.yaml:7:3: "dead_air" is not a moment (did you mean "dead-air"?)',
      'p.yaml:11:15: "headline" has 61 characters; at most 60 fit (make it shorter)',
      'p.yaml:12:15: "withinMs" must be a number, not text (times are in milliseconds: a minute is 60000)',
      'p.yaml:13:16: "threshold" must be 1 or less',
      'p.yaml:15:15: "any" needs at least one entry',
      'p.yaml:15:27: "weight" must be above 0',
    ])
  })

  it('names every unknown key of a mapping', () => {
    expect(problems(`${head}colour: red\nsize: big\n`).map((problem) => problem.slice(0, 34))).toEqual([
      'p.yaml:4:1: "colour" is not a key ',
      'p.yaml:5:1: "size" is not a key of',
    ])
  })

  it('has keys that must be there', () => {
    expect(problems('title: A title\n')).toEqual([
      'p.yaml:1:1: "format" is missing (write "format: 1" at the top)',
      'p.yaml:1:1: "name" is missing',
      'p.yaml:1:1: "version" is missing (write your own version of the content, such as version: "1.0.0")',
    ])
  })

  it('does not let a list pass for a mapping, nor a mapping for a list or a text', () => {
    expect(problems(`${head}settings: []\nsteps: {a: b}\ntitle:\n  a: b\n`).map((problem) => problem.split(' (')[0])).toEqual([
      'p.yaml:4:11: "settings" must be a mapping, not a list',
      'p.yaml:5:8: "steps" must be a list, not a mapping',
      'p.yaml:7:3: "title" must be text, not a mapping',
    ])
  })

  it('says of a newer format that it is newer', () => {
    expect(problems('format: 2\nname: house\nversion: "1"\n')).toEqual([
      'p.yaml:1:9: "format" must be 1 (this file was written for a newer version of Cuecard)',
    ])
  })

  it('lets an article link to web pages only', () => {
    const article = (url: string) => `${head}articles: [{id: a, title: A, summary: S, phrases: [x], url: "${url}"}]`
    expect(problems(article('https://example.org/a'))).toEqual([])
    expect(problems(article('javascript:alert(1)'))).toEqual(['p.yaml:4:61: "url" must be an address that begins with https:// or http://'])
  })
})

describe('the content of a playbook file', () => {
  it('has its phrases checked at their own place', () => {
    const text = `${head}prohibitions:
  - id: threat
    title: a threat
    phrases:
      - have you (arrested|locked up)
      - have you (arrested
      - "... arrested"
      - "[maybe]"
phrases:
  empathy:
    own: [I will look (into it]
`
    expect(problems(text)).toEqual([
      'p.yaml:9:9: this phrase cannot be matched: a ")" is missing',
      'p.yaml:10:9: this phrase cannot be matched: a gap "..." needs words on both sides',
      'p.yaml:11:9: this phrase cannot be matched: a phrase needs at least one word that must be there',
      'p.yaml:14:11: this phrase cannot be matched: a ")" is missing',
    ])
  })

  it('has no phrase that would make the matcher large', () => {
    const choice = `(${Array.from({ length: 100 }, (_, i) => `w${i}`).join('|')})`
    expect(problems(`${head}phrases: {insults: ["${choice}${choice}"]}`)).toEqual([
      'p.yaml:4:21: this phrase stands for too many wordings (split it into several phrases)',
    ])
  })

  it('uses an id once among steps and disclosures, and once among the others', () => {
    const entry = '{id: same, title: T, phrases: [word]}'
    const article = '{id: same, title: T, summary: S, phrases: [word]}'
    const text = `${head}steps: [${entry}]\ndisclosures: [${entry}]\nprohibitions: [${entry}]\narticles: [${article}, ${article}]\n`
    expect(problems(text)).toEqual([
      'p.yaml:5:20: the id "same" is used twice (it was first used on line 4)',
      'p.yaml:7:68: the id "same" is used twice (it was first used on line 7)',
    ])
  })

  it('has either phrases or concepts for whatever must be said', () => {
    const text = `${head}steps:
  - {id: a, title: A}
  - {id: b, title: B, phrases: [x], concepts: [{any: [y]}]}
`
    expect(problems(text)).toEqual([
      'p.yaml:5:5: without "phrases" or "concepts" this can never be recognised (add the phrases that say it)',
      'p.yaml:6:37: an entry has either "phrases" or "concepts", not both (put the phrases into a concept)',
    ])
  })

  it('refers to steps that there are', () => {
    const text = (step: string) => `${head}steps: [{id: verification, title: V, phrases: [verify]}]
disclosures: [{id: a, title: A, phrases: [x], beforeStep: ${step}}]`
    expect(problems(text('verification'))).toEqual([])
    expect(problems(text('verifcation'))).toEqual(['p.yaml:5:59: there is no step "verifcation" (did you mean "verification"?)'])
    expect(problems(text('payment'))).toEqual(['p.yaml:5:59: there is no step "payment" (the steps are verification)'])
  })

  it('fills only slots that there are', () => {
    const text = `${head}moments:
  monologue: {headline: "{secnds} s of talk", detail: "{Seconds} and {seconds}"}
  empathy-gap: {say: "Dear {name}"}
articles: [{id: a, title: A, summary: S, phrases: [x], say: "{summary}, {url}"}]
`
    expect(problems(text)).toEqual([
      'p.yaml:5:25: the prompt of monologue has no slot {secnds} (did you mean "{seconds}"?)',
      'p.yaml:5:55: the prompt of monologue has no slot {Seconds} (did you mean "{seconds}"?)',
      'p.yaml:6:22: the prompt of empathy-gap has no slot {name} (its texts have no slots)',
      'p.yaml:7:61: the prompt of knowledge-found has no slot {url} (there is {title}, {summary})',
    ])
  })

  it('needs no deadline for a disclosure: it is due before the call ends', () => {
    expect(parsePlaybook(`${head}disclosures: [{id: a, title: A, phrases: [x]}]`)).toMatchObject({
      playbook: { disclosures: [{ id: 'a' }] },
      warnings: [],
    })
  })

  it('is checked even where the shape has faults elsewhere', () => {
    expect(problems(`${head}colour: red\nphrases: {insults: ["(a"]}`)).toHaveLength(2)
  })
})

describe('a warning', () => {
  const entry = (more: string) => `${head}disclosures: [{id: a, title: A, phrases: [this call is recorded], ${more}}]`

  it.each([
    [
      'a value that a detail of the call never has',
      entry('when: {channel: [phone]}'),
      '"channel" never has this value, so the entry never applies (it is voice or chat)',
    ],
    [
      'a rule that can never fire',
      `${head}rules: [{id: r, title: R, when: {direction: [in]}, heard: [x]}]`,
      '"direction" never has this value, so the entry never applies (it is inbound or outbound)',
    ],
    ['a time that was meant in seconds', entry('withinMs: 30'), '"withinMs" is 30 milliseconds, less than a second (30 seconds are 30000)'],
    ['a threshold of phrases', entry('threshold: 0.5'), '"threshold" has no effect with "phrases": any one of them will do'],
    ['an end that is always the deadline', entry('beforeEnd: false'), 'every disclosure is due before the call ends; false has no effect'],
    [
      'words to say that are not recognised',
      entry('say: We tape this'),
      'these words would not be recognised when the agent says them (add a phrase that they contain, or lower the threshold)',
    ],
    [
      'an alert that the mode does not raise',
      `${head}settings: {alertAfterMs: 30000}`,
      'no alert is ever raised (set mode: recommend-and-alert)',
    ],
    ['a limit of a moment that has none', `${head}moments: {empathy-gap: {limitMs: 30000}}`, '"limitMs" has no effect on empathy-gap'],
    ['a phrase in the list twice', `${head}phrases: {insults: [you fool, you fool]}`, 'this phrase is in the list twice'],
    [
      'a title that its headline has no room for',
      `${head}articles: [{id: a, title: ${'long '.repeat(13)}, summary: S, phrases: [x]}]`,
      'the headline with this title has 64 characters and is cut after 60 (shorten the title, or give the entry a "headline")',
    ],
    [
      'entries whose moment is off',
      `${head}moments: {knowledge-found: {enabled: false}}\narticles: [{id: a, title: A, summary: S, phrases: [x]}]`,
      'these never lead to a prompt: the moment knowledge-found is switched off',
    ],
    [
      'words to say that a prohibition forbids',
      `${head}steps: [{id: s, title: S, phrases: [we guarantee it], say: We guarantee it}]\nprohibitions: [{id: p, title: P, phrases: [guarantee]}]`,
      'these words are what "p" forbids (change the words, or the phrases of the prohibition)',
    ],
    [
      'an article that another stands before with all its phrases',
      `${head}articles: [{id: a, title: A, summary: S, phrases: [x, y]}, {id: b, title: B, summary: S, phrases: [y]}]`,
      'this article is never offered: "a" has all of its phrases (add phrases of its own)',
    ],
    [
      'a step and a disclosure that never meet',
      `${entry('beforeStep: s, when: {state: [CA]}')}\nsteps: [{id: s, title: S, phrases: [x], when: {state: [NY, WA]}}]`,
      'the step "s" is never in a call that needs this disclosure (compare the two "when")',
    ],
  ])('names %s', (_, text, expected) => {
    expect(problems(text)).toEqual([])
    expect(warnings(text).map((warning) => warning.replace(/^p\.yaml:\d+:\d+: /, ''))).toEqual([expected])
  })

  it('is not given for words that are recognised, by phrases or by enough concepts', () => {
    expect(warnings(entry('say: "Just so you know, this call is recorded."'))).toEqual([])
    const concepts =
      '{id: a, title: A, say: "hello, my name is Kim", threshold: 0.6, concepts: [{any: [hello], weight: 2}, {any: [my name is]}, {any: [welcome]}]}'
    expect(warnings(`${head}steps: [${concepts}]`)).toEqual([])
    expect(warnings(`${head}steps: [${concepts.replace('0.6', '0.8')}]`)).toHaveLength(1)
  })
})

describe('a file that is no playbook', () => {
  it.each([
    ['is empty', '', 'p.yaml:1: the file is empty (a playbook begins with "format: 1")'],
    ['has comments only', '# nothing yet\n', 'p.yaml:1: the file is empty (a playbook begins with "format: 1")'],
    ['is a word', 'hello', 'p.yaml:1:1: a playbook is a mapping of keys to values (begin with "format: 1")'],
    ['is a list', '- a\n- b\n', 'p.yaml:1:1: a playbook is a mapping of keys to values (begin with "format: 1")'],
    ['is indented by tabs', `${head}settings:\n\tbudget: 3\n`, 'p.yaml:5:1: a tab is used to indent (indent with spaces)'],
    ['is not UTF-8', 'format: 1\nname: caf\uFFFD\n', 'p.yaml:2:10: there is a character that no text has (save the file as UTF-8)'],
    ['is binary', 'f\0o\0', 'p.yaml:1:2: there is a character that no text has (save the file as UTF-8)'],
    [
      'is two documents',
      `${head}---\n${head}`,
      'p.yaml:4:1: a second document begins here (take out the line "---"; a playbook is one document)',
    ],
    [
      'is JSON without a comma',
      '{\n  "format": 1\n  "name": "x"\n}',
      'p.yaml:2:13: this is not expected here (a comma or a closing bracket is missing, or there is one too many)',
    ],
    [
      'has a quote that is never closed',
      `${head}title: "x\n`,
      'p.yaml:5:1: a closing quote or bracket is missing (close what was opened here or before)',
    ],
    [
      'is larger than any playbook',
      ' '.repeat(1_000_001),
      'p.yaml:1: a playbook has at most 1000000 characters; this has 1000001 (split it)',
    ],
    [
      'is nested without end',
      '['.repeat(100_000),
      'p.yaml:1:41: lists and mappings are nested more than 40 deep (a playbook needs six levels)',
    ],
    [
      'is nested by dashes',
      '- '.repeat(100_000),
      'p.yaml:1:81: lists and mappings are nested more than 40 deep (a playbook needs six levels)',
    ],
    [
      'is nested by indentation',
      Array.from({ length: 1300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'p.yaml:202:1: lists and mappings are nested more than 40 deep (a playbook needs six levels)',
    ],
    [
      'is nested by braces',
      `a: ${'{a: '.repeat(5000)}`,
      'p.yaml:1:164: lists and mappings are nested more than 40 deep (a playbook needs six levels)',
    ],
  ])('that %s is refused in so many words', (_, text, expected) => {
    expect(problems(text)).toEqual([expected])
  })

  it('has phrases that need quotes: it says so at each of them', () => {
    const text = `${head}phrases:\n  insults:\n    - [you] fool\n    - *you fool\n    - @fool\n    - you: fool\n`
    expect(problems(text).map((problem) => problem.slice(0, 13))).toEqual(['p.yaml:6:13: ', 'p.yaml:7:12: ', 'p.yaml:8:7: t'])
    expect(problems(`${head}phrases: {insults: [*you, !you fool]}`)).toEqual([
      'p.yaml:4:21: the alias *you names nothing (put it in quotes if it is meant as text)',
      'p.yaml:4:32: the tag !you has no meaning in a playbook (put it in quotes if it is meant as text)',
    ])
  })

  it('cannot grow by aliases of aliases, nor by one that holds itself', () => {
    const letters = 'abcdefghij'.split('')
    const bomb = letters.map((letter, i) => `${letter}: &${letter} [${`${i === 0 ? 'x' : `*${letters[i - 1]}`}, `.repeat(10)}]`).join('\n')
    expect(problems(bomb)).toContainEqual(expect.stringContaining('there are more than 100000 values'))
    expect(problems('title: &a [*a, *a, *a]')).toContainEqual(expect.stringContaining('nested more than 40 deep'))
  })

  it('cannot reach into objects by its keys', () => {
    const text = `${head}__proto__: {title: T}\nsettings: {__proto__: {budget: 4}}\nmoments: {constructor: {enabled: false}}\nname: other\n`
    expect(problems(text)).toEqual([
      'p.yaml:4:1: the key "__proto__" cannot be used (take another name)',
      'p.yaml:5:12: the key "__proto__" cannot be used (take another name)',
      'p.yaml:6:11: the key "constructor" cannot be used (take another name)',
      'p.yaml:7:1: the key "name" is there twice (keep one of the two)',
    ])
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false)
  })

  it('is told of wherever it is damaged, and never throws', () => {
    const whole = shipped('collections')
    const damage = fc.record({
      at: fc.nat(whole.length),
      cut: fc.nat(30),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom('[', ']', '{', '- ', ': ', '"', '\t', '\n', '&a ', '*a ', '!', '|', '(', ')', '---\n', '\0'),
      ),
    })
    fc.assert(
      fc.property(damage, ({ at, cut, put }) => {
        const parsed = parsePlaybook(whole.slice(0, at) + put + whole.slice(at + cut), { file: 'p.yaml' })
        if ('playbook' in parsed) return
        expect(parsed.problems.length).toBeGreaterThan(0)
        for (const { position } of [...parsed.problems, ...parsed.warnings]) {
          expect(position).toMatchObject({ file: 'p.yaml', line: expect.any(Number) as number })
        }
      }),
      { numRuns: 150 },
    )
  }, 30_000)
})
