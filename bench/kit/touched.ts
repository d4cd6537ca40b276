import { list } from '../ours/list.js'
import { settle } from '../page/frames.js'

/** How many of the list's rows are drawn again when one of so many conversations gets another preview. */
export const touched = async (count: number): Promise<number> => {
  const box = document.querySelector<HTMLElement>('#box')!
  box.className = 'list'
  const mounted = await (await list(count))(box)
  await settle()
  const rows = new Set<Element>()
  const observer = new MutationObserver(records => {
    for (const { target } of records) {
      const row = (target instanceof Element ? target : target.parentElement)?.closest('.row')
      if (row) rows.add(row)
    }
  })
  observer.observe(mounted.root(), { subtree: true, childList: true, characterData: true, attributes: true })
  // The newest one: it stays where it is.
  mounted.bump!(0, 1)
  await settle()
  observer.disconnect()
  mounted.unmount()
  return rows.size
}
