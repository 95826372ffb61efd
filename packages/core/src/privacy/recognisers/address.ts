import type { Recogniser } from './recogniser.ts'

/** Source: Universal Postal Union, S42. */
export const address: Recogniser = {
  type: 'ADDRESS',
  cues: 'address/addresses | home/mailing/billing/shipping/delivery/street/postal/physical/current/new/old/registered/residential/property/service/work/email? address/addresses | where do/should/can/are/would you/we/i live/living/ship/send/deliver/mail/located/stay that/it/this/them? to? | street name/address | house number/name | ship/send/deliver/mail/post/forward it/that/this/them/everything/one? to | live/living/reside/residing/located/staying/stay at/on/in | moved/moving/relocated/relocating to | new place is | direccion/domicilio es? | adresse | anschrift | wohne | endereco | morada | indirizzo | vivo en | jhabite | moro na | abito in',
  form: 'words',
  length: [1, 80],
}
