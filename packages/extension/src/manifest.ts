/** The manifest of the extension: the side panel, and no permission besides. */
export const manifest: Readonly<Record<string, unknown>> = {
  manifest_version: 3,
  name: 'Cuecard',
  version: '0.0.0',
  description: 'Live coaching for contact-centre agents. Everything is decided on this machine.',
  minimum_chrome_version: '148',
  permissions: ['sidePanel'],
  action: { default_title: 'Open Cuecard' },
  background: { service_worker: 'background.js', type: 'module' },
  side_panel: { default_path: 'side-panel.html' },
  content_security_policy: {
    extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
  },
}
