/** The page that is measured: the runner calls these steps from outside, and reads the browser's own meters between. */
import { lists } from './lists.js'
import type { Subject, ThreadOptions } from './subject.js'
import { threads } from './threads.js'

const subjects = import.meta.glob<{ subject: Subject }>('../subjects/*.{ts,tsx}')
let subject: Subject

/** A fixed piece of work: what other machines and days are compared by. Milliseconds. */
const calibrate = (): number => {
  const from = performance.now()
  let sum = 0
  for (let i = 0; i < 20_000_000; i++) sum = (sum + i * 31) % 1_000_003
  return performance.now() - from + sum * 0
}

const bench = {
  async use(name: string) {
    const found = Object.entries(subjects).find(([path]) => path.includes(`/${name}.`))
    subject = (await found![1]()).subject
    return { name: subject.name, kind: subject.kind, list: subject.list !== undefined, thread: subject.thread !== undefined }
  },
  prepareList: (count: number) => lists.prepare(subject.list!, count),
  prepareThread: (count: number, options: Partial<ThreadOptions> = {}) =>
    threads.prepare(subject.thread!, count, { input: false, paged: false, ...options }),
  lists,
  threads,
  calibrate,
}

Object.assign(globalThis, { bench })
