type Values = Readonly<Record<string, unknown>>

/**
 * The policy and the settings as a file for the Windows registry, by hand or by group policy. A list or an object of a setting is
 * one line of JSON, which Chrome and Edge read as well as subkeys.
 */
export function registryFile(vendor: string, id: string, policy: Values, settings: Values): string {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}`
  const lists = Object.entries(policy).filter(([, value]) => Array.isArray(value))
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[${root}]`,
    ...Object.entries(policy)
      .filter(([, value]) => !Array.isArray(value))
      .map(([name, value]) => `${quoted(name)}=${written(value)}`),
    '',
    ...lists.flatMap(([name, values]) => [
      `[${root}\\${name}]`,
      ...(values as readonly string[]).map((value, index) => `"${index + 1}"=${written(value)}`),
      '',
    ]),
    `[${root}\\3rdparty\\extensions\\${id}\\policy]`,
    ...Object.entries(settings).map(([name, value]) => `${quoted(name)}=${written(value)}`),
    '',
  ]
  return lines.join('\r\n')
}

function written(value: unknown): string {
  if (typeof value === 'boolean' || typeof value === 'number') return `dword:${Number(value).toString(16).padStart(8, '0')}`
  return quoted(typeof value === 'string' ? value : JSON.stringify(value))
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
