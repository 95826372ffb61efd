/** An answer of Genesys Cloud that is not a success. Its message holds no address and no data. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number

  constructor(status: number) {
    super(`Genesys Cloud answered ${status}`)
    this.status = status
  }
}
