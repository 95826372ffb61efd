import { words } from '../text/words.ts'

/** Small words that hardly any sentence of the language does without. */
const small: Readonly<Record<string, string>> = {
  en: 'the a an i you we it is are was to of and in for on my your our that this with can will have not do me let us at be as so what how would',
  es: 'el la los las un una yo usted nosotros es son de y en para por mi su nuestro que esto con puedo tengo no me lo le se como',
  fr: 'le la les un une je vous nous il est sont de et dans pour sur mon votre notre que ce avec peux ai ne pas me au du en',
  de: 'der die das ein eine ich sie wir es ist sind zu von und in für auf mein ihr unser dass dies mit kann habe nicht mir den dem',
  it: 'il lo la i gli le un una io lei noi è sono di e in per su mio suo nostro che questo con posso ho non mi al del',
  pt: 'o a os as um uma eu você nós é são de e em para por meu seu nosso que isso com posso tenho não me ao do da',
}

/** Fewer words than this can be of any language. */
const fewestWords = 4

/**
 * Whether words can be of a language: its letters, and more of its small words than of another's. A language without a list here is only
 * told by its letters.
 */
export function languageFits(text: string, language: string): boolean {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const own = small[primary]
  if (!own) return true
  if (
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]/u.test(
      text,
    )
  )
    return false
  const read = words(text).map((word) => word.text)
  if (read.length < fewestWords) return true
  const count = (list: string) => {
    const known = new Set(list.split(' '))
    return read.filter((word) => known.has(word)).length
  }
  const ownCount = count(own)
  return ownCount > 0 && Object.entries(small).every(([other, list]) => other === primary || count(list) <= ownCount)
}
