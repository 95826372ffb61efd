import { systemClock } from '@cuecard/core'
import { render } from 'preact'
import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { HttpClient } from '../platform/fetch-http-client.ts'
import { createGenesysApi } from '../platform/genesys-api.ts'
import { platformOfGateway, platformOfOrigin, regions } from '../platform/regions.ts'
import type { Platform } from '../platform/regions.ts'
import { createSdkClient } from '../platform/sdk-client.ts'
import { loadSettings } from '../settings.ts'
import type { Settings } from '../settings.ts'
import { createSignIn } from '../sign-in/create-sign-in.ts'
import type { SignInView } from '../sign-in/sign-in.ts'
import { accountFindings } from './account-findings.ts'
import { channelFindings } from './channel-findings.ts'
import { fine, problem } from './finding.ts'
import type { Finding } from './finding.ts'
import { pageFindings } from './page-findings.ts'

/** Any conversation will do to see which topics are refused. */
const noConversation = '00000000-0000-4000-8000-000000000000'

/** Shows what is missing for the widget to work here, and what to do about it. */
export function showDiagnosis(place: HTMLElement): void {
  render(<Diagnosis />, place)
}

function Diagnosis(): VNode {
  const [settings, setSettings] = useState<Settings>()
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const [domain, setDomain] = useState(regions[0]?.domain ?? '')
  useEffect(() => {
    void loadSettings().then(async (read) => {
      const aboutSettings =
        'settings' in read ? fine('settings.json is there and can be read') : problem('settings.json is wrong', read.notice)
      setFindings([aboutSettings, ...(await pageFindings(location.search))])
      if ('settings' in read) setSettings(read.settings)
    })
  }, [])
  const hostOrigin = new URLSearchParams(location.search).get('gcHostOrigin')
  const platform =
    settings && (settings.gateway ? platformOfGateway(settings.gateway) : platformOfOrigin(hostOrigin ?? `https://apps.${domain}`))
  return (
    <>
      <section class="card" aria-labelledby="check">
        <h1 id="check">Check of this installation</h1>
        <Findings findings={findings} />
      </section>
      {settings && !platform && <p class="notice">The address names a desktop that is in none of the regions of Genesys Cloud.</p>}
      {settings && !settings.gateway && !hostOrigin && <RegionChoice domain={domain} onChoose={setDomain} />}
      {settings && platform && <Account key={platform.name} settings={settings} platform={platform} />}
    </>
  )
}

function RegionChoice({ domain, onChoose }: { readonly domain: string; readonly onChoose: (domain: string) => void }): VNode {
  return (
    <section class="card">
      <label>
        Region{' '}
        <select value={domain} onChange={(event) => onChoose(event.currentTarget.value)}>
          {regions.map((region) => (
            <option key={region.domain} value={region.domain}>
              {region.name} · {region.domain}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}

function Account({ settings, platform }: { readonly settings: Settings; readonly platform: Platform }): VNode {
  const [view, setView] = useState<SignInView>({ status: 'looking' })
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const signIn = useMemo(() => createSignIn(platform, settings.clientId, setView), [])
  useEffect(() => {
    const abort = new AbortController()
    const client = createSdkClient(
      platform,
      new HttpClient({ access: signIn, clock: systemClock, signal: abort.signal, random: Math.random }),
    )
    signIn.start()
    void accountFindings(client)
      .then((account) => {
        setFindings(account)
        return channelFindings(createGenesysApi(client), noConversation)
      })
      .then((channel) => setFindings((account) => [...account, ...channel]))
      .catch(() =>
        setFindings((account) => [...account, problem('The check could not be finished', 'Genesys Cloud did not answer. Try again.')]),
      )
    return () => abort.abort()
  }, [])
  return (
    <section class="card" aria-labelledby="account">
      <h2 id="account">Your account in {platform.name}</h2>
      {view.failure && (
        <p class="problem">
          The sign-in was {view.failure}: check the address sign-in.html among those that the OAuth client may return to.
        </p>
      )}
      {(view.status === 'needed' || view.status === 'open') && (
        <button type="button" class="primary" onClick={() => signIn.open()}>
          Sign in to Genesys Cloud
        </button>
      )}
      <Findings findings={findings} />
    </section>
  )
}

const marks = { fine: '✓', problem: '✗', unsure: '?' } as const
const words = { fine: 'Fine', problem: 'Problem', unsure: 'Not known' } as const

function Findings({ findings }: { readonly findings: readonly Finding[] }): VNode {
  return (
    <ul role="status">
      {findings.map(({ state, title, detail }) => (
        <li key={title} data-state={state}>
          <span aria-hidden="true">{marks[state]}</span> <span class="unseen">{words[state]}: </span>
          <b>{title}</b>
          {detail && <p class="quiet">{detail}</p>}
        </li>
      ))}
    </ul>
  )
}
