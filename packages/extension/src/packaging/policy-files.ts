import { firefoxId } from '../manifest.ts'
import { property } from './property-list.ts'
import { registryFile } from './registry-file.ts'

/** What a roll-out needs to be told. */
export interface Rollout {
  readonly id: string
  readonly updateUrl: string
  /** Where Firefox gets its package. */
  readonly firefoxUrl: string
  /** Sites that the extension may run on; everything else is blocked for it. */
  readonly sites: readonly string[]
  readonly settings: Readonly<Record<string, unknown>>
}

/** The policy files for every way of rolling out, by file name. */
export function policyFiles(rollout: Rollout): ReadonlyMap<string, string> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  const browser = browserPolicy(rollout)
  const { id, settings } = rollout
  const withSettings = { ...browser, '3rdparty': { extensions: { [id]: settings } } }
  return new Map([
    ['linux/etc/opt/chrome/policies/managed/cuecard.json', json(withSettings)],
    ['linux/etc/opt/edge/policies/managed/cuecard.json', json(withSettings)],
    ['linux/etc/chromium/policies/managed/cuecard.json', json(withSettings)],
    ['firefox/policies.json', json(firefoxPolicy(rollout))],
    ['windows/chrome.reg', registryFile('Google\\Chrome', id, browser, settings)],
    ['windows/edge.reg', registryFile('Microsoft\\Edge', id, browser, settings)],
    ['macos/com.google.Chrome.plist', propertyList(browser)],
    [`macos/com.google.Chrome.extensions.${id}.plist`, propertyList(settings)],
    ['macos/com.microsoft.Edge.plist', propertyList(browser)],
    [`macos/com.microsoft.Edge.extensions.${id}.plist`, propertyList(settings)],
    ['macos/cuecard.mobileconfig', configurationProfile(rollout, browser)],
    ['google-admin/settings.json', json(Object.fromEntries(Object.entries(settings).map(([name, Value]) => [name, { Value }])))],
    ['intune/ExtensionSettings.json', json(browser['ExtensionSettings'])],
    ['intune/settings.ps1', powerShell(rollout)],
  ])
}

/** Installs by force, pins the button, keeps the extension to its sites, and lets it use the microphone. */
function browserPolicy({ id, updateUrl, sites }: Rollout): Readonly<Record<string, unknown>> {
  return {
    ExtensionSettings: {
      [id]: {
        installation_mode: 'force_installed',
        update_url: updateUrl,
        toolbar_pin: 'force_pinned',
        ...(sites.length > 0 && { runtime_blocked_hosts: ['*://*'], runtime_allowed_hosts: sites.map(hostPattern) }),
      },
    },
    AudioCaptureAllowedUrls: [`chrome-extension://${id}`],
  }
}

/** Host patterns of this policy have neither path nor port: `*://desk.example.com`. */
function hostPattern(site: string): string {
  return site.replace(/^https?:/, '*:').replace(/:\d+$/, '')
}

function firefoxPolicy({ firefoxUrl, settings }: Rollout): object {
  return {
    policies: {
      ExtensionSettings: {
        [firefoxId]: { installation_mode: 'force_installed', install_url: firefoxUrl, default_area: 'navbar' },
      },
      '3rdparty': { Extensions: { [firefoxId]: settings } },
    },
  }
}

function propertyList(values: Readonly<Record<string, unknown>>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${property(values)}
</plist>
`
}

/** For Jamf and other management of Macs: the browser's policy and the settings in one profile. */
function configurationProfile({ id, settings }: Rollout, browser: Readonly<Record<string, unknown>>): string {
  const payload = (type: string, identifier: string, values: Readonly<Record<string, unknown>>) => ({
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: identifier,
    // One of your own for each roll-out; the same again replaces the profile.
    PayloadUUID: uuidFrom(`${id}${identifier}`),
    PayloadDisplayName: 'Cuecard',
    ...values,
  })
  return propertyList(
    payload('Configuration', 'cuecard.profile', {
      PayloadScope: 'System',
      PayloadContent: [
        payload('com.google.Chrome', 'cuecard.chrome', browser),
        payload(`com.google.Chrome.extensions.${id}`, 'cuecard.chrome.settings', settings),
      ],
    }),
  )
}

/** A UUID that stays the same for the same text. */
function uuidFrom(text: string): string {
  let hash = 0x811c9dc5
  const digits: string[] = []
  for (let at = 0; at < 4; at += 1) {
    for (const character of `${at}${text}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
    digits.push(hash.toString(16).padStart(8, '0'))
  }
  const all = digits.join('')
  return [all.slice(0, 8), all.slice(8, 12), `4${all.slice(13, 16)}`, `8${all.slice(17, 20)}`, all.slice(20, 32)].join('-').toUpperCase()
}

/** Intune knows no settings of single extensions: a script writes what the browser reads. */
function powerShell({ id, settings }: Rollout): string {
  const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`
  const lines = ['Google\\Chrome', 'Microsoft\\Edge'].flatMap((vendor) => {
    const key = quoted(`HKLM:\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${id}\\policy`)
    return [
      `New-Item -Path ${key} -Force | Out-Null`,
      ...Object.entries(settings).map(([name, value]) => {
        const isNumber = typeof value === 'number' || typeof value === 'boolean'
        const text = typeof value === 'string' ? value : JSON.stringify(value)
        return `Set-ItemProperty -Path ${key} -Name ${quoted(name)} -Type ${isNumber ? 'DWord' : 'String'} -Value ${isNumber ? Number(value) : quoted(text)}`
      }),
    ]
  })
  return `${lines.join('\r\n')}\r\n`
}
