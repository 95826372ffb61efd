import { valueAt, weightedSum } from './checksums.ts'
import type { Recogniser } from './recogniser.ts'

const WEIGHTS = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]

function check(value: string, position: number): boolean {
  const rest = (weightedSum(value, WEIGHTS.slice(-position)) * 10) % 11
  return rest % 10 === valueAt(value, position)
}

/** Source: Brazil, Receita Federal, IN RFB 1548/2015. */
export const brCpf: Recogniser = {
  type: 'NATIONAL_ID',
  cues: 'cpf numero? | cpf | numero do/de cpf | rg numero | registro geral',
  length: [11, 11],
  fits: (value) => /^(?!(\d)\1{10})\d{11}$/.test(value) && check(value, 9) && check(value, 10),
}
