import type { Subject } from '../page/subject.js'
import { list } from '../rows/limit-list.js'
import { thread } from '../rows/limit-thread.js'

/** The limit: our own rows' markup and styles, drawn by hand with nothing between it and the page. */
export const subject: Subject = { name: 'hand-written DOM', kind: 'limit', list, thread }
