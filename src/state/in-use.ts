import type { Backend } from '../backend/backend.js'

/** How many inboxes work with a back end. */
const users = new WeakMap<Backend, number>()

export interface Use {
  /** From now on it must stay open. */
  begin(): void
  /** Closes it, unless another inbox works with it: pages take elements out and put them back, over one back end. */
  end(): Promise<void>
}

export const useOf = (backend: Backend): Use => {
  let mine = 0
  const add = (count: number): number => {
    const now = (users.get(backend) ?? 0) + count
    users.set(backend, now)
    return now
  }
  return {
    begin() {
      if (mine > 0) return
      mine = 1
      add(1)
    },
    async end() {
      const left = add(-mine)
      mine = 0
      if (left === 0) await backend.close()
    },
  }
}
