import { join } from 'node:path'
import { build } from 'vite'
import type { InlineConfig } from 'vite'
import { buildCoreModules } from './core-modules.ts'
import { lightning } from './lightning-plugin.ts'
import { projectFolder } from './project-files.ts'

/** The components of the project with the stand-in for the platform, as one classic script: bare for tests, or the simulator's desk. */
export async function bundleConsole(entry: 'console' | 'desk'): Promise<string> {
  return bundle(`sim/console/${entry}.js`, { plugins: [lightning({ coreModules: await buildCoreModules(), leavesCore: true })] })
}

/** The platform's side of a page with a sandbox, and the components' side, which is evaluated in it. */
export async function bundleSandbox(): Promise<{ readonly system: string; readonly components: string }> {
  const coreModules = await buildCoreModules()
  const system = await bundle('sim/sandbox/system.js', { plugins: [lightning({ coreModules, leavesCore: true })] })
  const components = await bundle('sim/sandbox/components-script.js', { plugins: [lightning({ coreModules, isForSandbox: true })] }, true)
  return { system, components }
}

const isOfPlatform = (id: string): boolean => id === 'lwc' || id.startsWith('lightning/')

/** One classic script from an entry of the project. */
async function bundle(entry: string, config: InlineConfig, leavesPlatform = false): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    resolve: {
      ...(!leavesPlatform && { alias: { lwc: '@lwc/engine-dom' } }),
      conditions: ['cuecard-source', 'module', 'browser', 'development|production'],
    },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': 'true' },
    ...config,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(projectFolder, entry), formats: ['iife'], name: 'bundle', fileName: 'bundle' },
      ...(leavesPlatform && {
        rollupOptions: { external: isOfPlatform, output: { globals: (id: string) => `platformModules[${JSON.stringify(id)}]` } },
      }),
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error(`${entry} cannot be bundled.`)
  return output.output[0].code
}
