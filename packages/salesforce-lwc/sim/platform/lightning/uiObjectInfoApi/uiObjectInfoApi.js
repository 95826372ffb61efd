import { platform, wireOf } from 'lightning/platformOfSimulator'

export const getObjectInfo = wireOf(({ objectApiName }) => {
  const info = platform.objects[objectApiName?.objectApiName ?? objectApiName]
  return info ? { data: info } : { error: { status: 403 } }
})
