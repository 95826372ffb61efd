import '@cuecard/core/panel'
import { render } from 'preact'
import { App } from './app.tsx'

const place = document.getElementById('demo')
if (place) render(<App />, place)
