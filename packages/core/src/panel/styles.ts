import { adoptStyles } from './adopt-styles.ts'
import { baseStyles } from './styles-base.ts'
import { promptStyles } from './styles-prompts.ts'
import { sectionStyles } from './styles-sections.ts'

const css = baseStyles + promptStyles + sectionStyles

/** Gives a shadow root the styles of the panel. */
export function applyStyles(root: ShadowRoot): void {
  adoptStyles(root, css)
}
