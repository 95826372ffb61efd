/** Where a request gets its access token, and where it says that the token was refused. */
export interface Access {
  /** The token as it is now; waits where there is none until the agent has signed in, or rejects when `signal` aborts. */
  token(signal: AbortSignal): Promise<string>
  /** Genesys Cloud answered 401 to this token. */
  refuse(token: string): void
}
