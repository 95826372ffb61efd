import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { callTime, isoDuration } from './format.ts'
import { PanelContext } from './panel-tools.ts'

/** A time of the call, `m:ss`. */
export function CallTime({ ms }: { readonly ms: number }): VNode {
  const { locale } = useContext(PanelContext)
  return (
    <time class="time" dateTime={isoDuration(ms)} dir="ltr">
      {callTime(ms, locale)}
    </time>
  )
}
