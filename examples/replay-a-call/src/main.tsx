import '@cuecard/core/briefing-card'
import '@cuecard/core/lesson-card'
import '@cuecard/core/panel'
import '@cuecard/core/scorecard'
import { render } from 'preact'
import { App } from './app.tsx'

const place = document.getElementById('demo')
if (place) render(<App />, place)
