import { platform, wireOf } from 'lightning/platformOfSimulator'

export const getRecord = wireOf(({ recordId }) => {
  const fields = platform.records[recordId]
  if (recordId === undefined || fields === undefined) return undefined
  return fields === null ? { error: { status: 403 } } : { data: { id: recordId, fields } }
})

export function getFieldValue(record, { fieldApiName }) {
  return record?.fields?.[fieldApiName]?.value
}

export async function createRecord({ apiName, fields }) {
  platform.asked.push(['createRecord', apiName, { ...fields }])
  if (platform.objects[apiName]?.createable !== true) throw new Error('INSUFFICIENT_ACCESS')
  return { id: 'a0X000000000001AAA' }
}
