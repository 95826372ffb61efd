import { LightningElement, api, wire } from 'lwc'
import { getObjectInfo } from 'lightning/uiObjectInfoApi'
import { createRecord } from 'lightning/uiRecordApi'
import { ShowToastEvent } from 'lightning/platformShowToastEvent'
import NOTE from '@salesforce/schema/Coach_Note__c'
import ABOUT from '@salesforce/schema/Coach_Note__c.Record_Id__c'
import SHOWN from '@salesforce/schema/Coach_Note__c.Prompts_Shown__c'
import TEXT from '@salesforce/schema/Coach_Note__c.Text__c'
import USED from '@salesforce/schema/Coach_Note__c.Prompts_Used__c'
import noteCancel from '@salesforce/label/c.Coach_NoteCancel'
import noteForbidden from '@salesforce/label/c.Coach_NoteForbidden'
import noteHint from '@salesforce/label/c.Coach_NoteHint'
import noteNotSaved from '@salesforce/label/c.Coach_NoteNotSaved'
import noteSave from '@salesforce/label/c.Coach_NoteSave'
import noteSaved from '@salesforce/label/c.Coach_NoteSaved'
import noteText from '@salesforce/label/c.Coach_NoteText'
import noteWrite from '@salesforce/label/c.Coach_NoteWrite'
import { draftNote } from 'c/coachCore'

/** The note on the call: drafted from redacted words, edited by the agent, saved by the agent's own rights. */
export default class CoachNote extends LightningElement {
  @api call
  @api recordId
  label = { noteCancel, noteForbidden, noteHint, noteSave, noteText, noteWrite }
  isOpen = false
  isSaving = false
  text = ''
  info
  cannotKnow = false

  @wire(getObjectInfo, { objectApiName: NOTE })
  takeInfo({ data, error }) {
    this.info = data
    this.cannotKnow = Boolean(error)
  }

  /** The org says what this user may do; until it has, nothing is saved. */
  get isForbidden() {
    return this.cannotKnow || (this.info !== undefined && !this.mayCreate)
  }

  get mayCreate() {
    const { createable, fields } = this.info ?? {}
    return createable === true && fields?.[TEXT.fieldApiName]?.createable === true && fields?.[ABOUT.fieldApiName]?.createable === true
  }

  get cannotSave() {
    return this.isSaving || !this.mayCreate || this.text.trim() === ''
  }

  /** The framework does not set what is in a textarea. */
  renderedCallback() {
    const field = this.template.querySelector('textarea')
    if (field && field.value !== this.text) field.value = this.text
  }

  open() {
    this.text = draftNote(this.call)
    this.isOpen = true
  }

  close() {
    this.isOpen = false
  }

  write(event) {
    this.text = event.target.value
  }

  async save() {
    if (this.cannotSave) return
    this.isSaving = true
    const count = (type) => new Set(this.call.record.filter((event) => event.type === type).map(({ promptId }) => promptId)).size
    const fields = {
      [ABOUT.fieldApiName]: this.recordId,
      [TEXT.fieldApiName]: this.text,
      ...this.allowed(SHOWN, count('prompt-shown')),
      ...this.allowed(USED, count('prompt-accepted')),
    }
    try {
      await createRecord({ apiName: NOTE.objectApiName, fields })
      this.isOpen = false
      this.tell(noteSaved, 'success')
    } catch {
      // What the agent has written stays where it is.
      this.tell(noteNotSaved, 'error')
    } finally {
      this.isSaving = false
    }
  }

  allowed({ fieldApiName }, value) {
    return this.info?.fields?.[fieldApiName]?.createable === true ? { [fieldApiName]: value } : {}
  }

  tell(title, variant) {
    this.dispatchEvent(new ShowToastEvent({ title, variant }))
  }
}
