/** Cuts words into the pieces that a model knows: the longest first, from the left (WordPiece; Schuster and Nakajima 2012). */
export class WordPieces {
  private readonly ids: ReadonlyMap<string, number>

  /** `pieces` in the order of their ids; what goes on a word begins with `##`, and the second stands for what is unknown. */
  constructor(pieces: readonly string[]) {
    this.ids = new Map(pieces.map((piece, id) => [piece, id]))
  }

  /** A number, and what the privacy gate has put in the place of something, is "0". */
  of(word: string): readonly number[] {
    const known = word.includes('_') || /^\p{N}+$/u.test(word) ? '0' : word
    const found: number[] = []
    let start = 0
    while (start < known.length) {
      const id = this.longest(known, start)
      if (id === undefined) return [unknown]
      found.push(id.piece)
      start = id.end
    }
    return found
  }

  private longest(word: string, start: number): { readonly piece: number; readonly end: number } | undefined {
    for (let end = word.length; end > start; end--) {
      const piece = this.ids.get(start > 0 ? `##${word.slice(start, end)}` : word.slice(start, end))
      if (piece !== undefined) return { piece, end }
    }
    return undefined
  }
}

const unknown = 1
