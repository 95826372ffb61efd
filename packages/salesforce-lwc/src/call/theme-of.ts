/** Weights of red, green and blue in relative luminance (WCAG 2). */
const weights = [0.2126, 0.7152, 0.0722] as const

/** Below this, in 0 to 1, a background is dark: white text stands out more from it than black. */
const darkest = 0.4

/**
 * Whether what an element stands on is light or dark: its own computed background, for which a component sets a styling hook.
 * Light where that cannot be told, as Lightning Experience is unless it says otherwise.
 */
export function themeOf(element: Element): 'light' | 'dark' {
  const background = getComputedStyle(element).backgroundColor
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]+)\)$/.exec(background)?.[1] ?? '').split(/[\s,/]+/).map(Number)
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return 'light'
  const brightness = [red, green, blue].reduce((sum, value, index) => sum + (value / 255) * (weights[index] ?? 0), 0)
  return brightness < darkest ? 'dark' : 'light'
}
