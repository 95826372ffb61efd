import type { VNode } from 'preact'
import { playbooks } from '../calls/playbooks.ts'
import type { PlaybookName } from '../calls/playbooks.ts'
import type { Stage } from '../stage.ts'
import { Icon } from './icons.tsx'
import { useChanges } from './use-changes.ts'

export type Theme = 'light' | 'dark'

export interface SettingsProps {
  readonly stage: Stage
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  /** Of the panel, BCP 47. */
  readonly language: string
  readonly onLanguage: (language: string) => void
}

/** The playbook, the language of the panel, light or dark. */
export function Settings({ stage, theme, onTheme, language, onLanguage }: SettingsProps): VNode {
  const playbook = useChanges(stage, () => stage.playbook)
  const kind = useChanges(stage, () => stage.scene.kind)
  const other = theme === 'light' ? 'dark' : 'light'
  return (
    <div class="settings">
      {kind !== 'choosing' && (
        <label class="setting">
          <span>Playbook</span>
          <select
            value={playbook}
            disabled={kind === 'live'}
            onChange={({ currentTarget }) => stage.usePlaybook(currentTarget.value as PlaybookName)}
          >
            {Object.entries(playbooks).map(([name, { title }]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="setting">
        <span>Panel in</span>
        <select value={language} onChange={({ currentTarget }) => onLanguage(currentTarget.value)}>
          <option value="en">English</option>
          <option value="es">Español</option>
        </select>
      </label>
      <button
        type="button"
        class="icon-button"
        aria-label={`Use the ${other} theme`}
        title={`Use the ${other} theme`}
        onClick={() => onTheme(other)}
      >
        <Icon name={other} />
      </button>
    </div>
  )
}
