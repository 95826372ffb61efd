import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'

interface Changing {
  subscribe(listener: () => void): () => void
}

/** Renders anew when what `select` gives has changed; compared by identity, so that a part follows only what it shows. */
export function useChanges<Value>(source: Changing, select: () => Value): Value {
  const [, refresh] = useReducer<number, void>((count) => count + 1, 0)
  const value = select()
  const latest = useRef({ select, value })
  latest.current = { select, value }
  useLayoutEffect(() => {
    const check = () => {
      if (latest.current.select() !== latest.current.value) refresh()
    }
    check()
    return source.subscribe(check)
  }, [source])
  return value
}
