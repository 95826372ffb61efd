/**
 * A language model of our own making, in the GGUF format that llama.cpp reads: about a megabyte, and without any training. Its embeddings
 * are one number for each word, its attention and its feed-forward layers are zero, and its output is the logarithm of how often a word
 * follows another in a few sentences. So it says word after word as those sentences do. It is for protocols, not for sense.
 * Source of the format: github.com/ggml-org/ggml, `docs/gguf.md`, version 3.
 */
const sentences = [
  'I am sorry about that , let me look at it with you .',
  'Thank you for waiting , I have found the reason .',
  'Let me make sure that I have understood you .',
]

const special = ['<unk>', '<s>', '</s>', '<|system|>', '<|user|>', '<|assistant|>']
const bos = 1
const eos = 2
const space = '\u2581'

/** The types of a metadata value. */
const uint32 = 4
const int32 = 5
const float32 = 6
const bool = 7
const string = 8
const array = 9

const heads = 4
const hidden = 64
const layers = 1
const alignment = 32

/** Words that begin a sentence follow the mark of the assistant. */
function vocabulary(): string[] {
  const letters = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  const words = sentences.flatMap((sentence) => sentence.split(' ').map((word) => `${space}${word}`))
  return [...new Set([...special, ...letters, space, '\n', ...words])]
}

/** Logarithms of how likely each word follows each, divided by what the last normalisation multiplies with. */
function following(tokens: readonly string[], width: number): Float32Array {
  const id = new Map(tokens.map((token, at) => [token, at]))
  const counts = new Map<string, number>()
  const totals = new Map<number, number>()
  for (const sentence of sentences) {
    const path = ['<|assistant|>', ...sentence.split(' ').map((word) => `${space}${word}`), '</s>']
    for (const [at, token] of path.entries()) {
      const [from, to] = [id.get(token) ?? 0, id.get(path[at + 1] ?? '')]
      if (to === undefined) continue
      counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1)
      totals.set(from, (totals.get(from) ?? 0) + 1)
    }
  }
  const seldom = 0.0005
  const output = new Float32Array(tokens.length * width)
  for (const from of tokens.keys()) {
    for (const to of tokens.keys()) {
      const likely = ((counts.get(`${from} ${to}`) ?? 0) + seldom) / ((totals.get(from) ?? 0) + seldom * tokens.length)
      output[to * width + from] = Math.log(likely) / Math.sqrt(width)
    }
  }
  return output
}

class Writer {
  readonly #parts: Buffer[] = []
  length = 0

  bytes(part: Uint8Array): void {
    this.#parts.push(Buffer.from(part))
    this.length += part.length
  }

  u32(value: number): void {
    const part = Buffer.alloc(4)
    part.writeUInt32LE(value)
    this.bytes(part)
  }

  u64(value: number): void {
    const part = Buffer.alloc(8)
    part.writeBigUInt64LE(BigInt(value))
    this.bytes(part)
  }

  f32(value: number): void {
    const part = Buffer.alloc(4)
    part.writeFloatLE(value)
    this.bytes(part)
  }

  text(value: string): void {
    const part = Buffer.from(value)
    this.u64(part.length)
    this.bytes(part)
  }

  align(): void {
    this.bytes(Buffer.alloc((alignment - (this.length % alignment)) % alignment))
  }

  done(): Buffer {
    return Buffer.concat(this.#parts)
  }
}

type Value =
  | readonly [type: typeof uint32 | typeof float32, value: number]
  | readonly [type: typeof string, value: string]
  | readonly [type: typeof bool, value: boolean]
type List =
  | readonly [of: typeof string, values: readonly string[]]
  | readonly [of: typeof float32 | typeof int32, values: readonly number[]]

/** The file of the model. */
export function tinyModel(): Buffer {
  const tokens = vocabulary()
  const width = Math.ceil(tokens.length / 64) * 64
  const isSpecial = (token: string) => special.includes(token)
  const metadata: Record<string, Value> = {
    'general.architecture': [string, 'llama'],
    'general.name': [string, 'tiny'],
    'llama.context_length': [uint32, 4096],
    'llama.embedding_length': [uint32, width],
    'llama.block_count': [uint32, layers],
    'llama.feed_forward_length': [uint32, hidden],
    'llama.attention.head_count': [uint32, heads],
    'llama.attention.head_count_kv': [uint32, heads],
    'llama.attention.layer_norm_rms_epsilon': [float32, 1e-6],
    'llama.rope.dimension_count': [uint32, width / heads],
    'llama.vocab_size': [uint32, tokens.length],
    'tokenizer.ggml.model': [string, 't5'],
    'tokenizer.ggml.bos_token_id': [uint32, bos],
    'tokenizer.ggml.eos_token_id': [uint32, eos],
    'tokenizer.ggml.unknown_token_id': [uint32, 0],
    'tokenizer.ggml.padding_token_id': [uint32, 0],
    'tokenizer.ggml.add_bos_token': [bool, true],
    'tokenizer.ggml.add_eos_token': [bool, false],
    'tokenizer.ggml.add_space_prefix': [bool, true],
    'tokenizer.chat_template': [string, "{% for m in messages %}<|{{ m['role'] }}|>{{ m['content'] }}{% endfor %}<|assistant|>"],
  }
  const lists: Record<string, List> = {
    'tokenizer.ggml.tokens': [string, tokens],
    // Words come before the letters that they are made of.
    'tokenizer.ggml.scores': [float32, tokens.map((token) => (isSpecial(token) ? 0 : token.length > 1 ? -1 : -10))],
    'tokenizer.ggml.token_type': [int32, tokens.map((token, at) => (at === 0 ? 2 : isSpecial(token) ? 3 : 1))],
  }
  const file = new Writer()
  const tensors = tensorsOf(tokens, width)
  file.bytes(Buffer.from('GGUF'))
  file.u32(3)
  file.u64(tensors.length)
  file.u64(Object.keys(metadata).length + Object.keys(lists).length)
  for (const [key, value] of Object.entries(metadata)) writeValue(file, key, value)
  for (const [key, list] of Object.entries(lists)) writeList(file, key, list)
  let offset = 0
  for (const { name, shape, data } of tensors) {
    file.text(name)
    file.u32(shape.length)
    for (const size of shape) file.u64(size)
    file.u32(0)
    file.u64(offset)
    offset += Math.ceil(data.byteLength / alignment) * alignment
  }
  file.align()
  for (const { data } of tensors) {
    file.bytes(new Uint8Array(data.buffer))
    file.align()
  }
  return file.done()
}

function writeValue(file: Writer, key: string, [type, value]: Value): void {
  file.text(key)
  file.u32(type)
  if (type === string) file.text(value)
  else if (type === bool) file.bytes(Buffer.of(value ? 1 : 0))
  else if (type === uint32) file.u32(value)
  else file.f32(value)
}

function writeList(file: Writer, key: string, [of, values]: List): void {
  file.text(key)
  file.u32(array)
  file.u32(of)
  file.u64(values.length)
  for (const value of values) {
    if (typeof value === 'string') file.text(value)
    else if (of === float32) file.f32(value)
    else file.u32(value)
  }
}

interface Tensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly data: Float32Array
}

function tensorsOf(tokens: readonly string[], width: number): Tensor[] {
  const embedding = new Float32Array(tokens.length * width)
  for (const token of tokens.keys()) embedding[token * width + token] = 1
  const one = (name: string): Tensor => ({ name, shape: [width], data: new Float32Array(width).fill(1) })
  const zero = (name: string, from: number, to: number): Tensor => ({ name, shape: [from, to], data: new Float32Array(from * to) })
  return [
    { name: 'token_embd.weight', shape: [width, tokens.length], data: embedding },
    one('output_norm.weight'),
    { name: 'output.weight', shape: [width, tokens.length], data: following(tokens, width) },
    one('blk.0.attn_norm.weight'),
    ...['q', 'k', 'v', 'output'].map((part) => zero(`blk.0.attn_${part}.weight`, width, width)),
    one('blk.0.ffn_norm.weight'),
    zero('blk.0.ffn_gate.weight', width, hidden),
    zero('blk.0.ffn_up.weight', width, hidden),
    zero('blk.0.ffn_down.weight', hidden, width),
  ]
}
