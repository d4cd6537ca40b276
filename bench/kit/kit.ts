/** What only the kit itself is measured in: its own back end, its own demo, how much one change draws. */
import { fillDemo } from './demo.js'
import { fillFilters, filters } from './filters.js'
import { longMessage } from './long-message.js'
import { openings } from './openings.js'
import { touched } from './touched.js'

Object.assign(globalThis, { kit: { fillDemo, fillFilters, filters, longMessage, openings, touched } })
