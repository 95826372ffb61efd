/** A time of the call as `m:ss`, in the digits of the locale. */
export function callTime(ms: number, locale: string): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const minutes = new Intl.NumberFormat(locale, { useGrouping: false }).format(Math.floor(seconds / 60))
  return `${minutes}:${new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }).format(seconds % 60)}`
}

/** A time of the call as an ISO 8601 duration, for machines. */
export function isoDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `PT${Math.floor(seconds / 60)}M${seconds % 60}S`
}

/** A share of 1 as a percentage without decimals. */
export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
}

/** The address if it is one of the web; anything else (`javascript:`, `data:`, a path) is no source to follow. */
export function webLink(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

/** A code such as `words-revised` as words, where the catalogue has none of its own. */
export function inWords(code: string): string {
  return code.replaceAll('-', ' ')
}
