import { createElement, render } from 'preact'
import { WelcomePage } from './pages/welcome-page.tsx'
import { demoCall } from './side-panel/demo-call.ts'
import { HostLine } from './side-panel/host-line.ts'

const line = new HostLine()
render(createElement(WelcomePage, { playDemo: () => line.send({ type: 'play', lines: demoCall, from: 'Demo call' }) }), document.body)
void line.start()
