import type { Subject } from '../page/subject.js'
import { list } from '../peers/lit-virtualizer-list.js'
import { thread } from '../peers/lit-virtualizer-thread.js'

export const subject: Subject = { name: '@lit-labs/virtualizer', kind: 'virtualizer', list, thread }
