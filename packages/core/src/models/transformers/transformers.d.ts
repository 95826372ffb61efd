// The library is an optional peer, so its own declarations may be absent; this is what is used of it, as `TransformersModule` has it.
declare module '@huggingface/transformers' {
  export const env: {
    allowLocalModels: boolean
    allowRemoteModels: boolean
    localModelPath: string
    remoteHost: string
    remotePathTemplate: string
  }
  export function pipeline(
    task: 'text-classification',
    model: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<(text: string, options: { readonly top_k: null }) => Promise<readonly { readonly label: string; readonly score: number }[]>>
}
