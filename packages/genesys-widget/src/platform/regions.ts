/** A region of Genesys Cloud, by its domain; the hosts of its services are named after it. */
export interface Region {
  readonly domain: string
  /** For people. */
  readonly name: string
}

/** Every public region, as the platform SDK 262 lists them. */
export const regions: readonly Region[] = [
  { domain: 'mypurecloud.com', name: 'Americas (US East)' },
  { domain: 'usw2.pure.cloud', name: 'Americas (US West)' },
  { domain: 'cac1.pure.cloud', name: 'Americas (Canada)' },
  { domain: 'mxc1.pure.cloud', name: 'Americas (Mexico)' },
  { domain: 'sae1.pure.cloud', name: 'Americas (São Paulo)' },
  { domain: 'use2.us-gov-pure.cloud', name: 'Americas (US East, FedRAMP)' },
  { domain: 'mypurecloud.ie', name: 'Europe (Dublin)' },
  { domain: 'mypurecloud.de', name: 'Europe (Frankfurt)' },
  { domain: 'euw2.pure.cloud', name: 'Europe (London)' },
  { domain: 'euc2.pure.cloud', name: 'Europe (Zurich)' },
  { domain: 'edee1.eusc-pure.cloud', name: 'Europe (European Sovereign Cloud)' },
  { domain: 'mec1.pure.cloud', name: 'Middle East (UAE)' },
  { domain: 'aps1.pure.cloud', name: 'Asia Pacific (Mumbai)' },
  { domain: 'mypurecloud.jp', name: 'Asia Pacific (Tokyo)' },
  { domain: 'apne2.pure.cloud', name: 'Asia Pacific (Seoul)' },
  { domain: 'apne3.pure.cloud', name: 'Asia Pacific (Osaka)' },
  { domain: 'apse1.pure.cloud', name: 'Asia Pacific (Singapore)' },
  { domain: 'mypurecloud.com.au', name: 'Asia Pacific (Sydney)' },
]

/** Where the services of one deployment of Genesys Cloud are. */
export interface Platform {
  /** For people, and to tell tokens of one region from those of another. */
  readonly name: string
  /** Origin of the desktop that shows the widget. */
  readonly appsOrigin: string
  /** Without `/api/v2`. */
  readonly apiUrl: string
  /** Without `/oauth/…`. */
  readonly loginUrl: string
}

/** The platform whose desktop has this origin; `undefined` for any origin that is not exactly one of Genesys Cloud. */
export function platformOfOrigin(origin: string): Platform | undefined {
  const region = regions.find(({ domain }) => origin === `https://apps.${domain}`)
  return region && platformOfDomain(region.domain)
}

function platformOfDomain(domain: string): Platform {
  return {
    name: domain,
    appsOrigin: `https://apps.${domain}`,
    apiUrl: `https://api.${domain}`,
    loginUrl: `https://login.${domain}`,
  }
}

/** A gateway of the tenant's own, or the simulator: desktop, interface and sign-in behind one origin. */
export function platformOfGateway(origin: string): Platform {
  return { name: origin, appsOrigin: origin, apiUrl: origin, loginUrl: `${origin}/login` }
}
