/** What only the kit itself is measured in: its own back end, its own demo, how much one change draws. */
import { bulk } from './bulk.js'
import { fillDemo } from './demo.js'
import { dragging } from './dragging.js'
import { fillFilters, filters } from './filters.js'
import { longMessage } from './long-message.js'
import { fillMerging, merging } from './merging.js'
import { openings } from './openings.js'
import { fillSearch, searching } from './searching.js'
import { storms } from './storms.js'
import { touched } from './touched.js'

Object.assign(globalThis, { kit: { bulk, fillDemo, fillFilters, fillMerging, fillSearch, filters, longMessage, openings, touched, storms, dragging, merging, searching } })
