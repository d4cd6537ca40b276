import type { Subject } from '../page/subject.js'
import { list, thread } from '../peers/chatscope.js'

export const subject: Subject = { name: '@chatscope/chat-ui-kit-react', kind: 'kit', list, thread }
