import { matchPattern } from './sites/sites.ts'

/** What differs from one build to the next. */
export interface Flavour {
  readonly target: 'chrome' | 'firefox'
  readonly version: string
  /** Sites of a customer's whose transcript may be read without asking: they are baked in, so that no agent has to agree. */
  readonly sites: readonly string[]
  /** Asks for the audio of tabs at the installation and not when it is needed; IT agrees to it then, and not each agent. */
  readonly tabAudio: boolean
  /** What the extension may connect to, as in a content security policy. */
  readonly connect: readonly string[]
  /** Where updates of a self-hosted package are announced. Without it a self-hosted package never updates itself. */
  readonly updateUrl?: string
  /** The public key (SPKI, base64) that the extension's id comes from. */
  readonly key?: string
}

/** What every build starts from: nothing baked in, any secure address may be connected to if the settings name it. */
export const plain: Flavour = { target: 'chrome', version: '0.1.0', sites: [], tabAudio: false, connect: ['https:', 'wss:'] }

/** What a policy for Firefox calls the extension by. */
export const firefoxId = 'cuecard@cuecard.example'

/** The manifest of a flavour. */
export function manifestOf(flavour: Flavour): Readonly<Record<string, unknown>> {
  const { target, version, sites, key, updateUrl } = flavour
  return {
    manifest_version: 3,
    name: 'Cuecard',
    version,
    description: 'Live coaching for contact-centre agents. Everything is decided on this machine.',
    permissions: requiredPermissions(flavour),
    optional_permissions: optionalPermissions(flavour),
    // A choice of sites, asked for one by one: no build asks for all of them.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: 'Open Cuecard' },
    options_ui: { page: 'options.html', open_in_tab: true },
    content_security_policy: { extension_pages: contentSecurityPolicy(flavour) },
    ...(sites.length > 0 && {
      content_scripts: [{ matches: [...new Set(sites.map(matchPattern))], js: ['content.js'], all_frames: true, run_at: 'document_idle' }],
    }),
    ...(target === 'chrome'
      ? {
          minimum_chrome_version: '148',
          storage: { managed_schema: 'managed_schema.json' },
          background: { service_worker: 'background.js', type: 'module' },
          side_panel: { default_path: 'side-panel.html' },
          ...(key !== undefined && { key }),
          ...(updateUrl !== undefined && { update_url: updateUrl }),
        }
      : {
          background: { scripts: ['background-page.js'], type: 'module' },
          sidebar_action: { default_panel: 'side-panel.html', default_title: 'Cuecard', open_at_install: false },
          browser_specific_settings: {
            gecko: {
              id: firefoxId,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
              ...(updateUrl !== undefined && { update_url: updateUrl }),
            },
          },
        }),
  }
}

function requiredPermissions({ target, tabAudio }: Flavour): string[] {
  if (target === 'firefox') return ['storage']
  return ['sidePanel', 'storage', 'offscreen', ...(tabAudio ? ['tabCapture'] : [])]
}

function optionalPermissions({ target, tabAudio }: Flavour): string[] {
  return ['scripting', ...(target === 'chrome' && !tabAudio ? ['tabCapture'] : [])]
}

/** Nothing but the package's own files runs; `wasm-unsafe-eval` lets WebAssembly be compiled, and is not `unsafe-eval`. */
function contentSecurityPolicy({ connect }: Flavour): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${connect.join(' ')}`.trim(),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
