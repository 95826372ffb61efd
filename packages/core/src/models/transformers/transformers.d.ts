// The library is an optional peer, so its own declarations may be absent; these are of what is used of it.
declare module '@huggingface/transformers' {
  export const env: import('./index.ts').TransformersModule['env']
  export const pipeline: import('./index.ts').TransformersModule['pipeline']
}
