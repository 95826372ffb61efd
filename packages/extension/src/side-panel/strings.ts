import type { NoticeCode } from '../messages/view.ts'

/** The words around the panel, in one language. */
export interface Strings {
  readonly notices: Readonly<Record<NoticeCode, (about: string) => string>>
  readonly listen: string
  readonly stop: string
  readonly listening: (microphone: boolean, tab: boolean) => string
  readonly leaves: (leaves: boolean) => string
  readonly calls: string
  readonly isOver: string
  readonly demo: string
  readonly demoName: string
  readonly file: string
  readonly allow: (site: string) => string
  readonly settings: string
  readonly support: string
  readonly more: string
}

const english: Strings = {
  notices: {
    'page-unreadable': (about) =>
      `The transcript of ${about} can no longer be read: its page is built in another way than the recipe says. Tell your IT. You are not being coached on it.`,
    'speakers-unknown': (about) => `It cannot be told who speaks on ${about}. Only what needs no speaker is coached. Tell your IT.`,
    'page-closed': (about) => `The tab of ${about} was closed during a call; that call has ended here.`,
    'page-floods': (about) => `${about} sends more than a call can hold, and is not read until it is loaded again.`,
    'page-wrong': (about) => `${about} sends what cannot be understood, and is not read until it is loaded again.`,
    'playbook-kept': (about) => `The playbook could not be loaded (${about}). The last good one is used.`,
    'playbook-refused': (about) => `The playbook is not used: ${about}. The general one takes its place.`,
    'playbook-missing': (about) => `The playbook could not be loaded (${about}). The general one takes its place.`,
    'settings-wrong': (about) => `A setting is wrong: ${about}`,
    'microphone-refused': () => 'The microphone cannot be used, so you are not heard. Allow it for Cuecard and listen again.',
    'tab-refused': (about) =>
      `The sound of the tab cannot be heard${about && ` (${about})`}. Click the Cuecard button while the call’s tab is in front, then listen again.`,
    'tab-ended': () => 'The tab with the call was closed. Listening has ended.',
    'no-speech-backend': () => 'There is no speech-to-text backend in the settings.',
    'speech-fault': (about) => `The audio cannot be turned into text (${about}).`,
    slept: () => 'The computer was asleep during a call; that call has ended here.',
    'record-not-kept': () => 'The record of this call cannot be kept: the storage is full or closed. Coaching goes on.',
    'not-sent': () => 'Something that your IT wants sent could not be sent. Coaching goes on.',
    'file-wrong': (about) => about,
  },
  listen: 'Listen to this tab',
  stop: 'Stop',
  listening: (microphone, tab) => `Listening: ${[microphone && 'microphone', tab && 'tab'].filter(Boolean).join(' and ')}`,
  leaves: (leaves) => (leaves ? 'Audio goes to your speech backend.' : 'Audio stays on this machine.'),
  calls: 'Call',
  isOver: 'over',
  demo: 'Try the demo call',
  demoName: 'Demo call',
  file: 'Play a call file',
  allow: (site) => `Allow reading ${site}`,
  settings: 'Settings',
  support: 'Diagnostics',
  more: 'Calls and settings',
}

const spanish: Strings = {
  notices: {
    'page-unreadable': (about) =>
      `La transcripción de ${about} ya no se puede leer: la página está hecha de otra forma que la que dice la receta. Avise a informática. No recibe ayuda en ella.`,
    'speakers-unknown': (about) => `No se sabe quién habla en ${about}. Solo se ayuda en lo que no depende de ello. Avise a informática.`,
    'page-closed': (about) => `La pestaña de ${about} se cerró durante una llamada; aquí esa llamada ha terminado.`,
    'page-floods': (about) => `${about} envía más de lo que cabe en una llamada y no se lee hasta que se vuelva a cargar.`,
    'page-wrong': (about) => `${about} envía algo que no se entiende y no se lee hasta que se vuelva a cargar.`,
    'playbook-kept': (about) => `No se pudo cargar el guion (${about}). Se usa el último válido.`,
    'playbook-refused': (about) => `El guion no se usa: ${about}. Lo sustituye el general.`,
    'playbook-missing': (about) => `No se pudo cargar el guion (${about}). Lo sustituye el general.`,
    'settings-wrong': (about) => `Un ajuste es incorrecto: ${about}`,
    'microphone-refused': () => 'No se puede usar el micrófono: a usted no se le oye. Permítalo a Cuecard y vuelva a escuchar.',
    'tab-refused': (about) =>
      `No se oye el sonido de la pestaña${about && ` (${about})`}. Pulse el botón de Cuecard con la pestaña de la llamada delante y vuelva a escuchar.`,
    'tab-ended': () => 'La pestaña de la llamada se cerró. La escucha ha terminado.',
    'no-speech-backend': () => 'En los ajustes no hay ningún servicio de voz a texto.',
    'speech-fault': (about) => `El audio no se puede convertir en texto (${about}).`,
    slept: () => 'El equipo estuvo suspendido durante una llamada; aquí esa llamada ha terminado.',
    'record-not-kept': () => 'No se puede guardar el registro de esta llamada: el almacenamiento está lleno o cerrado. La ayuda continúa.',
    'not-sent': () => 'No se pudo enviar algo que informática quiere recibir. La ayuda continúa.',
    'file-wrong': (about) => about,
  },
  listen: 'Escuchar esta pestaña',
  stop: 'Parar',
  listening: (microphone, tab) => `Escuchando: ${[microphone && 'micrófono', tab && 'pestaña'].filter(Boolean).join(' y ')}`,
  leaves: (leaves) => (leaves ? 'El audio va a su servicio de voz.' : 'El audio no sale de este equipo.'),
  calls: 'Llamada',
  isOver: 'terminada',
  demo: 'Probar la llamada de demostración',
  demoName: 'Llamada de demostración',
  file: 'Reproducir un archivo de llamada',
  allow: (site) => `Permitir leer ${site}`,
  settings: 'Ajustes',
  support: 'Diagnóstico',
  more: 'Llamadas y ajustes',
}

/** The words for a language; English where it is not spoken here. */
export function stringsFor(language: string): Strings {
  return language.toLowerCase().startsWith('es') ? spanish : english
}
