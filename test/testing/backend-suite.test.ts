import { describeBackend } from '../../src/testing/backend-suite/index.js'
import { memoryHost } from './backend-suite/memory-host.js'

describeBackend('memory', memoryHost)
