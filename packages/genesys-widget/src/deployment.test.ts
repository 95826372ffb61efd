import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Models } from 'purecloud-platform-client-v2'
import { describe, expect, it } from 'vitest'
import integration from '../deployment/integration.json' with { type: 'json' }
import client from '../deployment/oauth-client.json' with { type: 'json' }
import { readLaunch } from './launch.ts'
import { contentSecurityPolicy } from './platform/content-security-policy.ts'
import { permissions, scopes } from './platform/needs.ts'
import { regions } from './platform/regions.ts'

const file = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8')
const terraform = file('deployment/main.tf')
const guide = file('../../docs/genesys.md')

describe('the files of a deployment', () => {
  it('are what the platform SDK takes', () => {
    const configuration: Models.IntegrationConfiguration = integration
    const request: Models.OAuthClientRequest = client
    expect([configuration.name, request.authorizedGrantType]).toEqual(['Cuecard', 'CODE'])
  })

  it('give the widget an address that it can read once Genesys Cloud has filled it in', () => {
    const filled = integration.properties.url
      .replace('{{gcConversationId}}', '0f3c9a52-7a41-4d5e-9b1c-2f6f0a9d3e11')
      .replace('{{gcHostOrigin}}', 'https://apps.mypurecloud.de')
      .replace('{{gcTargetEnv}}', 'prod-euc1')
      .replace('{{gcLangTag}}', 'es')
    expect(filled).not.toContain('{{')
    const settings = { clientId: '4b1d9e6a-0c57-4f2d-93a8-6e2f7c5d1b01', playbook: 'general', scorecard: 'at-once' as const }
    expect(readLaunch(new URL(filled).search, settings)).toMatchObject({ launch: { language: 'es', targetEnv: 'prod-euc1' } })
    expect(terraform).toContain(`"${new URL(integration.properties.url).search.slice(1).replaceAll('%7B', '{').replaceAll('%7D', '}')}"`)
  })

  it('name every scope and permission that the widget needs, and no other', () => {
    const names = scopes.map(({ name }) => name)
    expect(client.scope).toEqual(names)
    const [, inTerraform = ''] = /scopes = \[([^\]]*)\]/.exec(terraform) ?? []
    expect([...inTerraform.matchAll(/"([^"]+)"/g)].map((match) => match[1])).toEqual(names)
    const policies = [...terraform.matchAll(/domain\s+= "(\w+)"\s+entity_name = "(\w+)"\s+action_set\s+= \["(\w+)"\]/g)].map((match) =>
      match.slice(1, 4).join(':'),
    )
    expect(policies).toEqual(permissions.map(({ name }) => name))
  })

  it('carry the content security policy of all regions', () => {
    expect(file('deployment/nginx.conf')).toContain(`Content-Security-Policy "${contentSecurityPolicy({})}"`)
  })

  it('are explained in the guide: every scope and permission with its reason, every region, the policy of one', () => {
    for (const { name, reason } of [...scopes, ...permissions]) expect(guide).toContain(`| \`${name}\` | ${reason} |`)
    for (const { domain, name } of regions) expect(guide).toContain(`| ${name} | \`${domain}\` |`)
    expect(guide).toContain(contentSecurityPolicy({ domain: 'mypurecloud.de' }))
  })
})
