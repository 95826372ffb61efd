/** Every word of the briefing's own, in one language. What is about the customer comes from the sources and the playbook. */
export interface BriefingStrings {
  readonly briefing: string
  readonly waiting: string
  readonly blocked: string
  readonly checking: string
  readonly cleared: string
  readonly matter: (matter: string, percent: string) => string
  readonly approach: string
  readonly history: string
  readonly noHistory: string
  readonly unresolved: string
  readonly reminders: string
  readonly cues: string
  readonly tier: string
  readonly missing: Readonly<Record<'waiting' | 'late' | 'error', (source: string) => string>>
}

const english: BriefingStrings = {
  briefing: 'Before the call',
  waiting: 'What is known of the caller appears here when a call comes in.',
  blocked: 'Do not connect this call',
  checking: 'Asking the do-not-call registers …',
  cleared: 'This customer may be called',
  matter: (matter, percent) => `Likely about ${matter} (${percent})`,
  approach: 'How to begin',
  history: 'Last contacts',
  noHistory: 'No earlier contact is known.',
  unresolved: 'unresolved',
  reminders: 'Has to be said',
  cues: 'Good to know',
  tier: 'Tier',
  missing: {
    waiting: (source) => `${source} has not answered yet.`,
    late: (source) => `${source} did not answer in time.`,
    error: (source) => `${source} could not be asked.`,
  },
}

const spanish: BriefingStrings = {
  briefing: 'Antes de la llamada',
  waiting: 'Lo que se sabe de quien llama aparece aquí cuando entra una llamada.',
  blocked: 'No conectes esta llamada',
  checking: 'Consultando los registros de no llamar …',
  cleared: 'Se puede llamar a este cliente',
  matter: (matter, percent) => `Probablemente sobre ${matter} (${percent})`,
  approach: 'Cómo empezar',
  history: 'Últimos contactos',
  noHistory: 'No se conoce ningún contacto anterior.',
  unresolved: 'sin resolver',
  reminders: 'Hay que decir',
  cues: 'Conviene saber',
  tier: 'Nivel',
  missing: {
    waiting: (source) => `${source} aún no ha respondido.`,
    late: (source) => `${source} no respondió a tiempo.`,
    error: (source) => `No se pudo consultar ${source}.`,
  },
}

/** The strings of a BCP 47 tag if they are there, otherwise English. */
export function briefingStrings(tag: string | undefined): { readonly strings: BriefingStrings; readonly locale: string } {
  const isSpanish = tag !== undefined && /^es(-|$)/iu.test(tag)
  return isSpanish ? { strings: spanish, locale: 'es' } : { strings: english, locale: 'en' }
}
