import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { fields, settingNames } from '../settings/fields.ts'
import { keepSetting, loadSettings, onSettingsChanged } from '../settings/load-settings.ts'
import { readSettings } from '../settings/read-settings.ts'
import type { ReadSettings, SettingName } from '../settings/settings.ts'
import { textOf, valueOf } from './setting-text.ts'

const setByWords = {
  policy: 'Set by your organisation’s policy. It cannot be changed here.',
  user: 'Set by you.',
  default: 'As it comes.',
}

/** All settings, for whoever has no policy; what a policy sets is shown and locked. */
export function OptionsPage(): VNode {
  const [read, setRead] = useState<ReadSettings | undefined>(undefined)
  useEffect(() => {
    const look = () => void loadSettings().then(setRead)
    onSettingsChanged(look)
    look()
  }, [])
  if (!read) return <p>Loading…</p>
  return (
    <main>
      <h1>Cuecard: settings</h1>
      <p>Changes apply at once, or with the next call where a call is on.</p>
      {read.problems.length > 0 && (
        <ul class="fault">
          {read.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {settingNames.map((name) => (
        <Field key={name} name={name} read={read} />
      ))}
    </main>
  )
}

function Field({ name, read }: { readonly name: SettingName; readonly read: ReadSettings }): VNode {
  const { title, description, schema } = fields[name]
  const [fault, setFault] = useState('')
  const setBy = read.setBy[name]
  const text = textOf(name, read.values[name])
  const shared = {
    id: name,
    disabled: setBy === 'policy',
    'aria-describedby': `${name}-about`,
    onChange: (event: Event) => void keep(name, (event.currentTarget as HTMLInputElement).value).then(setFault),
  }
  const isLong = schema.type === 'array' || schema.type === 'object' || name === 'playbookContent'
  return (
    <div class="field" data-setting={name} data-set-by={setBy}>
      <label for={name}>{title}</label>
      <p id={`${name}-about`}>{description}</p>
      {isLong ? (
        <textarea key={text} {...shared} defaultValue={text} spellcheck={false} />
      ) : (
        <input key={text} {...shared} inputMode={schema.type === 'integer' ? 'numeric' : 'text'} list={undefined} defaultValue={text} />
      )}
      <p class="set-by">
        {setBy === 'policy' ? '🔒 ' : ''}
        {setByWords[setBy]}
      </p>
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

/** Keeps a value that can be used; says in words why another was not kept. */
async function keep(name: SettingName, text: string): Promise<string> {
  try {
    const value = valueOf(name, text)
    const { problems } = readSettings({}, { [name]: value })
    if (problems[0] !== undefined) return problems[0]
    await keepSetting(name, value)
    return ''
  } catch (error) {
    return error instanceof SyntaxError ? 'This is no JSON.' : 'It could not be kept: the storage is full or closed.'
  }
}
