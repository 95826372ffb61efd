import '@lwc/synthetic-shadow'
import { createElement } from 'lwc'
import { platform } from 'lightning/platformOfSimulator'
import { components } from './components.js'

/** Puts a component on the page, as the console does with one of a record page. */
export function place(tag, properties, container) {
  const element = createElement(tag, { is: components[tag] })
  Object.assign(element, properties)
  container.appendChild(element)
  return element
}

Object.assign(globalThis, { platform, place })
