import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const readme = read('README.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

describe('the README', () => {
  it('shows the lines of the example that is tested', () => {
    const [, block] = /```ts\n([^]*?)```/.exec(readme) ?? []
    expect(block).toBe(read('examples/embed-in-a-page/main.ts'))
    expect(block?.split('\n').filter((line) => line !== '' && !line.startsWith('//')).length).toBeLessThanOrEqual(15)
  })

  it('names commands that exist', () => {
    const commands = [...readme.matchAll(/^ {4}npm (\w+)$/gm)].map((match) => match[1])
    expect(commands).toEqual(['start', 'test'])
    for (const command of commands) expect(scripts).toHaveProperty(command ?? '')
  })

  it('names the Node version that the packages ask for', () => {
    expect((JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node).toContain('20.19')
    expect(readme).toContain('Node 20.19')
  })
})

const documents = ['README.md', ...readdirSync(join(root, 'docs')).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : []))]

describe.each(documents)('%s', (document) => {
  const links = [...read(document).matchAll(/(?:\]\(|src=")(?!https?:)([^)"#]+)/g)].map((match) => match[1] ?? '')

  it('links to files that are there', () => {
    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([])
  })
})
