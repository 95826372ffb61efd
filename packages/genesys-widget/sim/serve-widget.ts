import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** A built widget on `localhost`, which for a browser is another site than the simulator's 127.0.0.1. */
export interface ServedWidget {
  /** With a slash at its end. */
  readonly url: string
  /** What `settings.json` says, and the headers of every answer. */
  configure(settings: unknown, headers: Readonly<Record<string, string>>): void
  close(): Promise<void>
}

/** Serves a folder of static files as a deployment would: the files, `settings.json`, and headers. */
export async function serveWidget(folder: string): Promise<ServedWidget> {
  let settings: unknown
  let headers: Readonly<Record<string, string>> = {}
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = normalize(path === '/' ? '/index.html' : path)
    const found =
      file === '/settings.json' && settings !== undefined ? Promise.resolve(JSON.stringify(settings)) : readFile(join(folder, file))
    found.then(
      (content) => {
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/json', ...headers })
        response.end(content)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    configure(nextSettings, nextHeaders) {
      settings = nextSettings
      headers = nextHeaders
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
