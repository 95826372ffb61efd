const pattern = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:?\d\d)?)?$/

/** Milliseconds since 1970 of a time in ISO 8601, UTC where it names no zone; `NaN` where it is none. */
export function isoMs(text: string): number {
  const parts = pattern.exec(text)
  if (!parts) return Number.NaN
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', zone = 'Z'] = parts
  const days = daysSince1970(Number(year), Number(month), Number(day))
  return days * 86_400_000 + (Number(hours) * 60 + Number(minutes)) * 60_000 + Math.round(Number(seconds) * 1000) - zoneMs(zone)
}

function zoneMs(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000
}

/** Counts in years that begin in March, so that the day put in every fourth year comes last (Hinnant, days_from_civil). */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}
