import { createElement, render } from 'preact'
import { OptionsPage } from './pages/options-page.tsx'

render(createElement(OptionsPage, {}), document.body)
