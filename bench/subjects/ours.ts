import { list } from '../ours/list.js'
import { thread } from '../ours/thread.js'
import type { Subject } from '../page/subject.js'

/** Every element with its features on, over the memory back end. */
export const subject: Subject = { name: 'inbox-elements', kind: 'ours', list, thread }
