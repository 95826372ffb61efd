import { createElement, render } from 'preact'
import { DiagnosticsPage } from './pages/diagnostics-page.tsx'
import { HostLine } from './side-panel/host-line.ts'

const line = new HostLine()
render(createElement(DiagnosticsPage, { line }), document.body)
void line.start()
