import { LightningElement, api } from 'lwc'
import good from '@salesforce/label/c.Coach_StateGood'
import limited from '@salesforce/label/c.Coach_StateLimited'
import missing from '@salesforce/label/c.Coach_StateMissing'
import trying from '@salesforce/label/c.Coach_StateTrying'

const words = { good, limited, missing, trying }

/** What was tried in an org, with what came of it. */
export default class CoachFindings extends LightningElement {
  @api heading
  /** Each with `name`, `state` and `text`. */
  @api findings = []

  get rows() {
    return this.findings.map((finding) => ({ ...finding, word: words[finding.state], look: `finding ${finding.state}` }))
  }
}
