import { fine, problem, unsure } from './finding.ts'
import type { Finding } from './finding.ts'

/** What can be found out about the page, its frame and the browser without anyone signing in. */
export async function pageFindings(search: string): Promise<readonly Finding[]> {
  return [secure(), framed(), ...addressed(search), windows(), clipboard(), await storage(), broadcast()]
}

function secure(): Finding {
  return isSecureContext && typeof crypto.subtle === 'object'
    ? fine('The page is served securely')
    : problem('The page is not served securely', 'Signing in needs HTTPS. Serve the widget from an https:// address.')
}

function framed(): Finding {
  if (window.parent === window)
    return unsure(
      'The page is open by itself',
      'Frame, desktop and pop-ups can only be checked inside Genesys Cloud: put diagnose.html into the address of the integration for a moment.',
    )
  return location.origin === 'null' || self.origin === 'null'
    ? problem('The frame hides where the page is from', 'Add allow-same-origin to the sandbox options of the integration.')
    : fine('The page is open in a frame, and the frame lets it be itself')
}

function addressed(search: string): readonly Finding[] {
  if (window.parent === window) return []
  const parameters = new URLSearchParams(search)
  return ['gcConversationId', 'gcHostOrigin', 'gcTargetEnv', 'gcLangTag'].flatMap((name) => {
    const value = parameters.get(name)
    if (value === null) return [problem(`The address does not carry ${name}`, `Add ${name}={{${name}}} to the address of the integration.`)]
    return value.includes('{{')
      ? [
          problem(
            `Genesys Cloud did not fill in ${name}`,
            `Write it exactly as ${name}={{${name}}}, in an integration of the type Interaction Widget.`,
          ),
        ]
      : []
  })
}

/** Pop-ups are only known to work when one opens; the button that signs in tells. */
function windows(): Finding {
  return unsure(
    'Pop-ups',
    'They show when you sign in below. If nothing opens, add allow-popups to the sandbox options and allow pop-ups in the browser.',
  )
}

function clipboard(): Finding {
  const { featurePolicy } = document as { readonly featurePolicy?: { allowsFeature(name: string): boolean } }
  if (!featurePolicy) return unsure('Copying words', 'This browser does not say whether the frame may write to the clipboard.')
  return featurePolicy.allowsFeature('clipboard-write')
    ? fine('Words can be copied')
    : problem('Words cannot be copied', 'Add clipboard-write to the permissions policy of the integration.')
}

async function storage(): Promise<Finding> {
  const isThere = await new Promise<boolean>((resolve) => {
    try {
      const request = indexedDB.open('cuecard-check')
      request.onsuccess = () => {
        request.result.close()
        indexedDB.deleteDatabase('cuecard-check')
        resolve(true)
      }
      request.onerror = () => resolve(false)
      request.onblocked = () => resolve(false)
    } catch {
      resolve(false)
    }
  })
  return isThere
    ? fine('The browser can keep records here')
    : fine(
        'The browser keeps nothing here, as is usual in a frame of another site',
        'Signing in and coaching do not need it. Records go to "recordSink" of settings.json, or are kept until the widget closes.',
      )
}

function broadcast(): Finding {
  return typeof BroadcastChannel === 'function'
    ? fine('Widgets can share a sign-in')
    : problem(
        'Widgets cannot share a sign-in',
        'This browser has no BroadcastChannel: agents sign in once for each interaction. Use Chrome, Edge, Firefox or Safari of this year.',
      )
}
