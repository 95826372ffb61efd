import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { yamlModules } from '../tools/yaml-modules.ts'

/** Builds one package's page from the sources, with the package's own settings but for how the core is found, and serves it. */
export async function servePage(folder: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const root = join(import.meta.dirname, '..', folder)
  const outDir = await mkdtemp(join(tmpdir(), 'cuecard-page-'))
  const configFile = join(root, 'vite.config.ts')
  await build({
    configFile,
    logLevel: 'error',
    plugins: [yamlModules()],
    resolve: { conditions: ['cuecard-source', 'module', 'browser', 'development|production'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir, emptyOutDir: true },
  })
  const server = await preview({ configFile, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0, open: false } })
  const [url = ''] = server.resolvedUrls?.local ?? []
  return {
    url,
    async close() {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
