/** The path of a Chrome or Chromium on this machine (`CHROMIUM` first), or `undefined`. */
export function findChromium(): string | undefined
