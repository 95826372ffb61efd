import type { MomentName } from '@cuecard/core'
import type { Obstacle } from '../interaction/interaction.ts'
import type { SignInFailure } from '../sign-in/sign-in-window.ts'

/** Every word of the widget around the panel, in one language. */
export interface WidgetStrings {
  readonly signInNeeded: string
  readonly signIn: string
  readonly signInOpen: string
  readonly signInEnding: string
  readonly staySignedIn: string
  readonly signInFailure: Readonly<Record<SignInFailure, string>>
  readonly obstacle: Readonly<Record<Obstacle, string>>
  readonly noHost: string
  readonly noCoaching: string
  readonly noTranscript: string
  readonly mayNotTranscribe: (permissions: string) => string
  readonly missed: (seconds: number) => string
  readonly otherLanguage: (dialect: string) => string
  readonly recordIn: Readonly<Record<'sink' | 'memory', string>>
  readonly saveRecord: string
  readonly attention: string
  readonly queue: string
  readonly customer: string
  readonly lastConversations: string
  readonly media: Readonly<Record<'voice' | 'chat', string>>
  readonly copilot: string
  readonly insert: string
  readonly inserted: string
  readonly done: string
  readonly toDo: string
  readonly wrapUp: string
  readonly wrapUpHint: string
  readonly saveWrapUp: string
  readonly wrapUpStatus: Readonly<Record<'saving' | 'saved' | 'failed' | 'forbidden', string>>
  readonly noteLength: (time: string) => string
  readonly noteDone: string
  readonly noteLeft: string
  readonly noteNoted: string
  /** What a note calls the moments that whoever reads it should know of. */
  readonly noted: Readonly<Partial<Record<MomentName, string>>>
}

/** The words for a BCP 47 tag, English for languages that the widget does not speak. */
export function stringsFor(tag: string | undefined): WidgetStrings {
  return tag !== undefined && /^es(-|$)/iu.test(tag) ? spanish : english
}

const english: WidgetStrings = {
  signInNeeded: 'Sign in once to be coached in this and your other interactions.',
  signIn: 'Sign in to Genesys Cloud',
  signInOpen: 'Finish signing in, in the window that opened.',
  signInEnding: 'Your sign-in ends soon. Coaching goes on without a break if you renew it now.',
  staySignedIn: 'Stay signed in',
  signInFailure: {
    blocked: 'The browser blocked the sign-in window. Allow pop-ups for this page and try again.',
    closed: 'The sign-in window was closed before it was done.',
    refused: 'Genesys Cloud refused the sign-in. If it happens again, tell your admin.',
  },
  obstacle: {
    'not-yours': 'You are not part of this interaction, so nothing of it is read or shown.',
    'not-found': 'Genesys Cloud does not know this interaction.',
    forbidden: 'You may not read this interaction: it is another’s, or the permission conversation:communication:view is missing.',
    unsupported: 'Only calls and messages are coached.',
    unreachable: 'Genesys Cloud cannot be reached. Your interaction itself is not affected; reopen this widget to try again.',
  },
  noHost: 'The desktop cannot be reached from here: replies can be copied but not inserted, and no notices appear over the desktop.',
  noCoaching: 'The coaching could not be loaded. Your interaction itself is not affected.',
  noTranscript: 'This call is not being transcribed. Voice transcription may be off for its queue.',
  mayNotTranscribe: (permissions) => `You may not read the live transcript. Your admin can add: ${permissions}.`,
  missed: (seconds) => `The connection was lost for ${seconds} s. What was said meanwhile was not heard.`,
  otherLanguage: (dialect) => `This call is in ${dialect}, which the playbook is not written for. Prompts may be missing.`,
  recordIn: {
    sink: 'This browser keeps no record here; it is being sent to your company’s store.',
    memory: 'This browser keeps no record here. It is kept only until this widget closes.',
  },
  saveRecord: 'Save the record',
  attention: 'Cuecard',
  queue: 'Queue',
  customer: 'Customer',
  lastConversations: 'Last conversations',
  media: { voice: 'Call', chat: 'Messages' },
  copilot: 'From Genesys Copilot',
  insert: 'Insert',
  inserted: 'Put into your message',
  done: 'Done',
  toDo: 'To do',
  wrapUp: 'Note for wrap-up',
  wrapUpHint: 'A draft. Nothing is saved until you say so.',
  saveWrapUp: 'Save to wrap-up',
  wrapUpStatus: {
    saving: 'Saving …',
    saved: 'Saved in the wrap-up of this interaction.',
    failed: 'That did not get through. Your words are still here; try again.',
    forbidden: 'You may not write wrap-ups. Copy your words, or ask your admin for conversation:participant:wrapup.',
  },
  noteLength: (time) => `Length: ${time}`,
  noteDone: 'Done',
  noteLeft: 'Not done',
  noteNoted: 'Noted',
  noted: {
    'escalation-risk': 'customer dissatisfied',
    'intent-changed': 'matter changed',
    'objection-unaddressed': 'objection raised',
    'next-best-action': 'next step suggested',
  },
}

const spanish: WidgetStrings = {
  signInNeeded: 'Inicie sesión una vez para recibir ayuda en esta y en sus demás interacciones.',
  signIn: 'Iniciar sesión en Genesys Cloud',
  signInOpen: 'Termine de iniciar sesión en la ventana que se ha abierto.',
  signInEnding: 'Su sesión termina pronto. Si la renueva ahora, la ayuda sigue sin interrupción.',
  staySignedIn: 'Mantener la sesión',
  signInFailure: {
    blocked: 'El navegador bloqueó la ventana de inicio de sesión. Permita las ventanas emergentes e inténtelo de nuevo.',
    closed: 'La ventana de inicio de sesión se cerró antes de terminar.',
    refused: 'Genesys Cloud rechazó el inicio de sesión. Si se repite, avise a su administrador.',
  },
  obstacle: {
    'not-yours': 'Usted no participa en esta interacción; no se lee ni se muestra nada de ella.',
    'not-found': 'Genesys Cloud no conoce esta interacción.',
    forbidden: 'No puede leer esta interacción: es de otra persona o falta el permiso conversation:communication:view.',
    unsupported: 'Solo se ayuda en llamadas y mensajes.',
    unreachable: 'No se puede acceder a Genesys Cloud. Su interacción no se ve afectada; vuelva a abrir este widget para reintentarlo.',
  },
  noHost: 'No se puede acceder al escritorio: las respuestas se pueden copiar pero no insertar, y no aparecen avisos sobre el escritorio.',
  noCoaching: 'No se pudo cargar la ayuda. Su interacción no se ve afectada.',
  noTranscript: 'Esta llamada no se está transcribiendo. Puede que la transcripción de voz esté desactivada en su cola.',
  mayNotTranscribe: (permissions) => `No puede leer la transcripción en vivo. Su administrador puede añadir: ${permissions}.`,
  missed: (seconds) => `La conexión se perdió durante ${seconds} s. No se oyó lo que se dijo mientras tanto.`,
  otherLanguage: (dialect) => `Esta llamada es en ${dialect} y la guía no está escrita para ese idioma. Pueden faltar sugerencias.`,
  recordIn: {
    sink: 'Este navegador no guarda aquí ningún registro; se envía al almacén de su empresa.',
    memory: 'Este navegador no guarda aquí ningún registro. Se conserva solo hasta que se cierre este widget.',
  },
  saveRecord: 'Guardar el registro',
  attention: 'Cuecard',
  queue: 'Cola',
  customer: 'Cliente',
  lastConversations: 'Últimas conversaciones',
  media: { voice: 'Llamada', chat: 'Mensajes' },
  copilot: 'De Genesys Copilot',
  insert: 'Insertar',
  inserted: 'Puesto en su mensaje',
  done: 'Hecho',
  toDo: 'Por hacer',
  wrapUp: 'Nota para la codificación final',
  wrapUpHint: 'Un borrador. No se guarda nada hasta que usted lo diga.',
  saveWrapUp: 'Guardar en la codificación',
  wrapUpStatus: {
    saving: 'Guardando …',
    saved: 'Guardada en la codificación de esta interacción.',
    failed: 'No se pudo guardar. Sus palabras siguen aquí; inténtelo de nuevo.',
    forbidden: 'No puede escribir codificaciones. Copie sus palabras o pida a su administrador conversation:participant:wrapup.',
  },
  noteLength: (time) => `Duración: ${time}`,
  noteDone: 'Hecho',
  noteLeft: 'Sin hacer',
  noteNoted: 'Anotado',
  noted: {
    'escalation-risk': 'cliente insatisfecho',
    'intent-changed': 'cambio de asunto',
    'objection-unaddressed': 'objeción',
    'next-best-action': 'siguiente paso sugerido',
  },
}
