import { fiHetu } from './fi-hetu.ts'
import { krRrn } from './kr-rrn.ts'
import { mxCurp } from './mx-curp.ts'
import { ngNin } from './ng-nin.ts'
import { phId } from './ph-id.ts'
import { plPesel } from './pl-pesel.ts'
import type { RecogniserCase } from './recogniser-case.test.support.ts'
import { sePersonnummer } from './se-personnummer.ts'
import { sgFin } from './sg-fin.ts'
import { thId } from './th-id.ts'
import { trId } from './tr-id.ts'
import { zaId } from './za-id.ts'

export const moreNationalIdCases: readonly RecogniserCase[] = [
  {
    recogniser: sgFin,
    written: 'my nric is <S4820916K> yes',
    doubtful: 'my nric is <K4820916K> yes',
    nearMiss: 'shall i bring the nric',
    spoken: 'my nric is <s four eight two oh nine one six k> yes',
  },
  {
    recogniser: zaId,
    written: 'my south african id is <8506175203080> yes',
    doubtful: 'my south african id is <8506175203081> yes',
    nearMiss: 'my south african id is lost',
    spoken: 'my south african id is <eight five oh six one seven five two oh three oh eight oh> yes',
  },
  {
    recogniser: plPesel,
    written: 'my pesel is <85071234826> yes',
    doubtful: 'my pesel is <85071234827> yes',
    nearMiss: 'what is the pesel for',
    spoken: 'my pesel is <eight five oh seven one two three four eight two six> yes',
  },
  {
    recogniser: sePersonnummer,
    written: 'my personnummer is <850712-3480> yes',
    doubtful: 'my personnummer is <850712-3481> yes',
    nearMiss: 'i have no personnummer yet',
    spoken: 'my personnummer is <eight five oh seven one two three four eight oh> yes',
  },
  {
    recogniser: fiHetu,
    written: 'my henkilötunnus is <120785-234V> yes',
    doubtful: 'my henkilötunnus is <120785-234W> yes',
    nearMiss: 'do you need the henkilötunnus',
    spoken: 'my henkilötunnus is <one two oh seven eight five two three four v> yes',
  },
  {
    recogniser: krRrn,
    written: 'my resident registration is <850712-2482091> yes',
    doubtful: 'my resident registration is <851712-2482091> yes',
    nearMiss: 'i have to renew the resident registration',
    spoken: 'my resident registration is <eight five oh seven one two two four eight two oh nine one> yes',
  },
  {
    recogniser: thId,
    written: 'my thai national id is <3 5012 04678 13 8> yes',
    doubtful: 'my thai national id is <3 5012 04678 13 9> yes',
    nearMiss: 'is a thai national id enough',
    spoken: 'my thai national id is <three five oh one two oh four six seven eight one three eight> yes',
  },
  {
    recogniser: trId,
    written: 'my kimlik no is <28461739550> yes',
    doubtful: 'my kimlik no is <28461739551> yes',
    nearMiss: 'do you need a turkish id',
    spoken: 'my kimlik no is <two eight four six one seven three nine five five oh> yes',
  },
  {
    recogniser: ngNin,
    written: 'my nin is <48209163720> yes',
    doubtful: 'my nin is <4820916372> yes',
    nearMiss: 'how do i link the nin',
    spoken: 'my nin is <four eight two oh nine one six three seven two oh> yes',
  },
  {
    recogniser: phId,
    written: 'my sss number is <48-2091637-2> yes',
    doubtful: 'my sss number is <48-2091> yes',
    nearMiss: 'i pay into sss',
    spoken: 'my sss number is <four eight two oh nine one six three seven two> yes',
  },
  {
    recogniser: mxCurp,
    written: 'mi curp es <KETL850712MDFRLN08> gracias',
    doubtful: 'mi curp es <KETL850712QDFRLN08> gracias',
    nearMiss: 'no tengo la curp a mano',
    spoken: 'mi curp es <k e t l ocho cinco cero siete uno dos m d f r l n cero ocho> gracias',
  },
]
