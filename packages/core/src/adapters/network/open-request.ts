/** The platform's `fetch`, or one that does the same. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** With the platform's own `fetch`. */
export const platformFetch: Fetch = (url, init) => fetch(url, init)
