import type { Subject } from '../page/subject.js'
import { list } from '../peers/tanstack-list.js'

export const subject: Subject = { name: '@tanstack/lit-virtual', kind: 'virtualizer', list }
