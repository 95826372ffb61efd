/** What the browser asks for updates of a self-hosted package. */
export function updateManifest(id: string, version: string, packageUrl: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${id}'>
    <updatecheck codebase='${escaped(packageUrl)}' version='${version}' prodversionmin='148'/>
  </app>
</gupdate>
`
}

/** For an attribute or a text of XML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&apos;').replaceAll('"', '&quot;')
}
