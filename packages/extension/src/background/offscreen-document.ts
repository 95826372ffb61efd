import { extension } from '../platform/extension-api.ts'

let creating: Promise<void> | undefined

/** Sees to it that the document which holds the calls is there. Firefox has none: its background page is it. */
export async function ensureHost(): Promise<void> {
  const { offscreen } = extension
  if (!offscreen) return
  // A document that is still being made is there for the browser, and hears nothing yet.
  if (!creating && (await offscreen.hasDocument())) return
  // Two callers at once must not create two: the second would be refused.
  creating ??= offscreen
    .createDocument({
      url: 'offscreen.html',
      reasons: ['WORKERS', 'USER_MEDIA'],
      justification:
        'Coaches calls: reads the transcript, runs the sentiment model in a worker, and listens to microphone and tab where asked to.',
    })
    .finally(() => (creating = undefined))
  await creating
}
