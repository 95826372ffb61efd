import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../src/build/project-files.ts'

/** The engine page as Visualforce renders it: its own element goes, and resources have addresses. `parents` may ask the engine. */
export async function renderEnginePage(parents = ''): Promise<string> {
  const source = await readFile(join(projectFolder, 'force-app/main/default/pages/CoachEngine.page'), 'utf8')
  return source
    .replace(/<apex:page[^>]*>/, '<!doctype html>')
    .replace('</apex:page>', '')
    .replace('<html ', `<html data-parents="${parents}" `)
    .replaceAll(/\{!\$Resource\.(\w+)\}/g, '/resource/$1')
}
