import '@cuecard/core/lesson-card'
import '@cuecard/core/panel'
import { createElement, render } from 'preact'
import { HostLine } from './side-panel/host-line.ts'
import { PanelPage } from './side-panel/panel-page.tsx'

const line = new HostLine()

async function playDemo(name: string): Promise<void> {
  const { demoCall } = await import('./side-panel/demo-call.ts')
  line.send({ type: 'play', lines: demoCall, from: name })
}

render(createElement(PanelPage, { line, playDemo }), document.body)
void line.start()
