/** Weights of the network as they ship: 8-bit integers, each row or column with a scale. */
export interface ActWeights {
  /** Vectors of the pieces, a row each, `width` numbers wide. */
  readonly words: Int8Array
  /** A scale for each of the `width` columns. */
  readonly wordScales: Float32Array
  /** By kernel: a row a channel, and in it `width` numbers for each piece that the kernel spans. */
  readonly kernels: readonly {
    readonly span: number
    readonly weights: Int8Array
    readonly scales: Float32Array
    readonly bias: Float32Array
  }[]
  /** A row a label, a column a channel of all kernels. */
  readonly head: Int8Array
  readonly headScales: Float32Array
  readonly headBias: Float32Array
}

/** What the kernels make of a line: the highest value of each channel, and where in the line it is. */
export interface Peaks {
  readonly values: Float32Array
  readonly places: Int32Array
  /** Of the line, in pieces. */
  readonly length: number
}

/** Pieces whose products are kept: those of a few calls, some megabytes. */
const keptPieces = 1500

/** So many channels name the place of what was recognised. */
const decisiveChannels = 3

/**
 * Convolutions over one, three and five pieces, the peak of each channel over the line, and a weight a label (Kim 2014,
 * "Convolutional Neural Networks for Sentence Classification"). A piece's products with the kernels are the same wherever it
 * stands, so that a word costs them once and after that additions.
 */
export class ActNetwork {
  private readonly weights: ActWeights
  private readonly width: number
  private readonly channels: number
  private readonly products = new Map<number, Float32Array>()

  constructor(weights: ActWeights) {
    this.weights = weights
    this.width = weights.wordScales.length
    this.channels = weights.kernels[0]?.bias.length ?? 0
  }

  /** Reads a line; what its labels are is asked of `logitOf`. */
  read(pieces: readonly number[]): Peaks {
    const { kernels } = this.weights
    const { channels } = this
    const products = pieces.map((piece) => this.productsOf(piece))
    const values = new Float32Array(kernels.length * channels)
    const places = new Int32Array(kernels.length * channels)
    const sums = new Float32Array(channels)
    let offset = 0
    for (const [k, { span, bias }] of kernels.entries()) {
      for (let at = 0; at < pieces.length; at++) {
        sums.set(bias)
        for (let j = 0; j < span; j++) {
          const product = products[at + j - (span >> 1)]
          if (product) for (let c = 0, p = offset + j * channels; c < channels; c++, p++) sums[c]! += product[p]!
        }
        for (let c = 0, p = k * channels; c < channels; c++, p++) {
          if (sums[c]! > values[p]!) {
            values[p] = sums[c]!
            places[p] = at
          }
        }
      }
      offset += span * channels
    }
    return { values, places, length: pieces.length }
  }

  /** The score of a label. */
  logitOf(label: number, { values }: Peaks): number {
    const { head, headScales, headBias } = this.weights
    let sum = 0
    for (let channel = 0, p = label * values.length; channel < values.length; channel++, p++) sum += head[p]! * values[channel]!
    return sum * (headScales[label] ?? 0) + (headBias[label] ?? 0)
  }

  /** The first and the last piece that a label rests on most, the last inclusive. */
  spanOf(label: number, { values, places, length }: Peaks): { readonly from: number; readonly to: number } {
    const { head, kernels } = this.weights
    const shares = Array.from(values, (value, channel) => ({ channel, share: (head[label * values.length + channel] ?? 0) * value }))
    const decisive = shares
      .filter(({ share }) => share > 0)
      .sort((one, other) => other.share - one.share)
      .slice(0, decisiveChannels)
    const spans = decisive.map(({ channel }) => {
      const half = (kernels[Math.floor(channel / this.channels)]?.span ?? 1) >> 1
      const at = places[channel] ?? 0
      return { from: Math.max(0, at - half), to: Math.min(length - 1, at + half) }
    })
    return {
      from: Math.min(length - 1, ...spans.map(({ from }) => from)),
      to: Math.max(0, ...spans.map(({ to }) => to)),
    }
  }

  /** Of one piece with every channel of every place in every kernel. */
  private productsOf(piece: number): Float32Array {
    const known = this.products.get(piece)
    if (known) return known
    const { words, wordScales, kernels } = this.weights
    const { width, channels } = this
    const vector = Float32Array.from(wordScales, (scale, w) => scale * (words[piece * width + w] ?? 0))
    const spans = kernels.reduce((sum, { span }) => sum + span, 0)
    const product = new Float32Array(spans * channels)
    let at = 0
    for (const { span, weights, scales } of kernels) {
      for (let j = 0; j < span; j++) {
        for (let c = 0; c < channels; c++) {
          let sum = 0
          for (let w = 0, p = (c * span + j) * width; w < width; w++, p++) sum += vector[w]! * weights[p]!
          product[at++] = sum * scales[c]!
        }
      }
    }
    if (this.products.size >= keptPieces) this.products.clear()
    this.products.set(piece, product)
    return product
  }
}
