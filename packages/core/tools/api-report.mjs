#!/usr/bin/env node
// Writes the public surface of every entry as text (api/*.api.md), to be read in review. With --check it only compares.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const entries = Object.entries(exports).flatMap(([name, target]) =>
  target.types ? [[name === '.' ? 'core' : name.slice(2).replaceAll('/', '-'), target.types]] : [],
)
let changed = false
for (const [name, types] of entries) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      apiReport: {
        enabled: true,
        reportFolder: join(root, 'api'),
        reportTempFolder: join(root, 'dist', 'api-temp'),
        reportFileName: `${name}.api.md`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'esnext',
            moduleResolution: 'bundler',
            target: 'es2022',
            lib: ['es2023', 'dom'],
            skipLibCheck: true,
            types: [],
          },
          files: [join(root, types)],
        },
      },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: { default: { logLevel: 'none' } },
        compilerMessageReporting: { default: { logLevel: 'none' } },
      },
    },
    configObjectFullPath: join(root, 'api-extractor.json'),
    packageJsonFullPath: join(root, 'package.json'),
  })
  const { apiReportChanged } = Extractor.invoke(config, { localBuild: !check, messageCallback: (message) => (message.handled = true) })
  if (apiReportChanged) console.error(`${check ? 'The public surface differs from' : 'Wrote'} packages/core/api/${name}.api.md`)
  changed ||= apiReportChanged
}
if (check && changed) {
  console.error('Run `npm run api:update --workspace @cuecard/core`, and read the difference.')
  process.exit(1)
}
