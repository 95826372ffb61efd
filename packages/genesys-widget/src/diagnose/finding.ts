/** What the check page found in one matter, in words for an admin. */
export interface Finding {
  /** `unsure` is what cannot be found out from here. */
  readonly state: 'fine' | 'problem' | 'unsure'
  readonly title: string
  /** What it means and what to do, where there is something to do. */
  readonly detail?: string
}

export const fine = (title: string, detail?: string): Finding => ({ state: 'fine', title, ...(detail !== undefined && { detail }) })
export const problem = (title: string, detail: string): Finding => ({ state: 'problem', title, detail })
export const unsure = (title: string, detail: string): Finding => ({ state: 'unsure', title, detail })
