import type { Subject } from '../page/subject.js'
import { list } from '../peers/tanstack-list.js'
import { thread } from '../peers/tanstack-thread.js'

export const subject: Subject = { name: '@tanstack/lit-virtual', kind: 'virtualizer', list, thread }
