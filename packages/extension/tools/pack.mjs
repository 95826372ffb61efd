#!/usr/bin/env node
// Builds and packs the extension: a zip for the stores, and with a key a signed package, update.xml and policy files.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, runnerImport } from 'vite'

const help = `Usage: npm run extension:pack -- [options]

  --target NAME        chrome (default; Edge takes the same) or firefox
  --version X.Y.Z      version of the package (default: that of the plain build)
  --site ORIGIN        bakes a site in, so that no agent is asked; may be repeated
  --connect ORIGIN     may be connected to (default: any https: and wss:); may be repeated
  --tab-audio          asks for the audio of tabs at the installation
  --key FILE           private key (PEM, RSA) of whoever hosts the package; keep it out of the checkout
  --url URL            where the files will be served
  --settings FILE      settings (JSON) for the policy files
  --out DIR            where everything is put (default: packages/extension/packed)
`
const text = { type: 'string' }
const options = {
  target: { ...text, default: 'chrome' },
  version: text,
  site: { ...text, multiple: true, default: [] },
  connect: { ...text, multiple: true },
  'tab-audio': { type: 'boolean', default: false },
  key: text,
  url: text,
  settings: text,
  out: text,
  help: { type: 'boolean' },
}

function fail(message) {
  console.error(`${message}\n\n${help}`)
  process.exit(2)
}

function readArguments() {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    return fail(error.message)
  }
}

const values = readArguments()
if (values.help) {
  console.log(help)
  process.exit(0)
}
for (const name of ['key', 'settings'])
  if (values[name] && !existsSync(values[name])) fail(`--${name} ${values[name]}: there is no such file.`)
if (!['chrome', 'firefox'].includes(values.target)) fail(`--target ${values.target}: must be chrome or firefox.`)
if (values.version && !/^\d+(\.\d+){0,3}$/.test(values.version)) fail(`--version ${values.version}: must be numbers with dots between.`)
if (values.key && !values.url) fail('A signed package needs --url: without it it would never be updated.')

const root = join(import.meta.dirname, '..')
const load = async (path) => (await runnerImport(join(root, 'src', path))).module
const { plain } = await load('manifest.ts')
const { pack } = await load('packaging/pack.ts')
const { publicKeyOf } = await load('packaging/crx.ts')

const privateKey = values.key && readFileSync(values.key, 'utf8')
const baseUrl = values.url && `${values.url.replace(/\/$/, '')}/`
const version = values.version ?? plain.version
const flavour = {
  ...plain,
  target: values.target,
  version,
  sites: values.site,
  tabAudio: values['tab-audio'],
  ...(values.connect && { connect: values.connect }),
  ...(privateKey && values.target === 'chrome' && { key: publicKeyOf(privateKey), updateUrl: `${baseUrl}update.xml` }),
}
const from = join(root, values.target === 'chrome' ? 'dist' : 'dist-firefox')
process.env.CUECARD_FLAVOUR = JSON.stringify(flavour)
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: from, emptyOutDir: true } })
const settings = values.settings ? JSON.parse(readFileSync(values.settings, 'utf8')) : {}
const signed = values.target === 'chrome' && privateKey ? { privateKey, baseUrl } : {}
for (const path of pack({
  target: values.target,
  version,
  from,
  to: values.out ?? join(root, 'packed'),
  sites: values.site,
  settings,
  ...signed,
}))
  console.log(path)
