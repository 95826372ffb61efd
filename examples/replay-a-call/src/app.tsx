import { systemClock } from '@cuecard/core'
import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { DropZone } from './parts/drop-zone.tsx'
import { Header } from './parts/header.tsx'
import { PanelPlace } from './parts/panel-place.tsx'
import type { Theme } from './parts/settings.tsx'
import { SceneView } from './parts/scene-view.tsx'
import { useChanges } from './parts/use-changes.ts'
import { callOf } from './run/idle-time.ts'
import { Lessons } from './run/lessons.ts'
import { Stage } from './stage.ts'

/** The page: what controls the demo above, the agent's desktop, and the panel beside it. */
export function App(): VNode {
  const stage = useMemo(() => new Stage(), [])
  const lessons = useMemo(() => new Lessons(stage, systemClock), [stage])
  const [theme, setTheme] = useState<Theme>(preferredTheme)
  const [language, setLanguage] = useState('en')
  const scene = useChanges(stage, () => stage.scene)

  useEffect(() => {
    const go = () => stage.goTo(location.hash)
    go()
    addEventListener('hashchange', go)
    return () => removeEventListener('hashchange', go)
  }, [stage])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])

  return (
    <DropZone onFile={(file) => void stage.open(file)}>
      <Header stage={stage} theme={theme} onTheme={setTheme} language={language} onLanguage={setLanguage} />
      <main class="main" data-scene={scene.kind}>
        <SceneView key={scene.kind === 'replay' ? scene.title : scene.kind} scene={scene} stage={stage} />
      </main>
      <PanelPlace
        call={callOf(scene)}
        briefing={scene.kind === 'replay' ? scene.briefing : undefined}
        lessons={lessons}
        theme={theme}
        language={language}
      />
    </DropZone>
  )
}

function preferredTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
