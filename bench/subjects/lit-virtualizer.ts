import type { Subject } from '../page/subject.js'
import { list } from '../peers/lit-virtualizer-list.js'

export const subject: Subject = { name: '@lit-labs/virtualizer', kind: 'virtualizer', list }
