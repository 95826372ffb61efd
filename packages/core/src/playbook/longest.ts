/** A headline is read at a glance; no more characters than this are ever shown of it. */
export const longestHeadline = 60

/** More characters than any sensible phrase has, and few enough that none can grow large when it is compiled. */
export const longestPhrase = 1000
