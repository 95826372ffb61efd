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

/** What one label makes of a line. */
export interface Scored {
  readonly logit: number
  /** Of the first and last piece that weigh most, the last inclusive. */
  readonly from: number
  readonly to: number
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

  /** Scores of the labels `first` up to, not including, `last`. */
  score(pieces: readonly number[], first: number, last: number): readonly Scored[] {
    const { peaks, places } = this.peaksOf(pieces)
    return Array.from({ length: last - first }, (_, index) => this.scoreOf(first + index, peaks, places, pieces.length))
  }

  private peaksOf(pieces: readonly number[]): { readonly peaks: Float32Array; readonly places: Int32Array } {
    const { kernels } = this.weights
    const { channels } = this
    const products = pieces.map((piece) => this.productsOf(piece))
    const peaks = new Float32Array(kernels.length * channels)
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
          if (sums[c]! > peaks[p]!) {
            peaks[p] = sums[c]!
            places[p] = at
          }
        }
      }
      offset += span * channels
    }
    return { peaks, places }
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

  private scoreOf(label: number, peaks: Float32Array, places: Int32Array, length: number): Scored {
    const { head, headScales, headBias, kernels } = this.weights
    let sum = 0
    const best: { readonly share: number; readonly channel: number }[] = []
    for (let channel = 0, p = label * peaks.length; channel < peaks.length; channel++, p++) {
      const share = head[p]! * peaks[channel]!
      sum += share
      const least = best.at(-1)
      if (share > 0 && (best.length < decisiveChannels || share > (least?.share ?? 0))) {
        best.push({ share, channel })
        best.sort((a, b) => b.share - a.share)
        best.length = Math.min(best.length, decisiveChannels)
      }
    }
    const spans = best.map(({ channel }) => {
      const half = (kernels[Math.floor(channel / this.channels)]?.span ?? 1) >> 1
      const at = places[channel] ?? 0
      return { from: Math.max(0, at - half), to: Math.min(length - 1, at + half) }
    })
    return {
      logit: sum * (headScales[label] ?? 0) + (headBias[label] ?? 0),
      from: Math.min(length - 1, ...spans.map(({ from }) => from)),
      to: Math.max(0, ...spans.map(({ to }) => to)),
    }
  }
}
