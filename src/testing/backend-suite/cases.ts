import type { BackendCase } from './case.js'
import { assigningCases } from './cases/assigning.js'
import { callingCases } from './cases/calling.js'
import { catchingUpCases } from './cases/catching-up.js'
import { chattingCases } from './cases/chatting.js'
import { closingCases } from './cases/closing.js'
import { contactEditingCases } from './cases/contact-editing.js'
import { contactCases } from './cases/contacts.js'
import { deliveringCases } from './cases/delivering.js'
import { ephemeralCases } from './cases/ephemerals.js'
import { givingUpCases } from './cases/giving-up.js'
import { historyCases } from './cases/history.js'
import { listCases } from './cases/list.js'
import { lookupCases } from './cases/lookups.js'
import { managingCases } from './cases/managing.js'
import { markingCases } from './cases/marking.js'
import { messageCases } from './cases/messages.js'
import { movingCases } from './cases/moving.js'
import { optingOutCases } from './cases/opting-out.js'
import { orderingCases } from './cases/ordering.js'
import { pagingCases } from './cases/paging.js'
import { pinningCases } from './cases/pinning.js'
import { privacyCases } from './cases/privacy.js'
import { receivingCases } from './cases/receiving.js'
import { refusingCases } from './cases/refusing.js'
import { repeatingCases } from './cases/repeating.js'
import { preferenceCases, savedViewCases } from './cases/saved-views.js'
import { searchingCases } from './cases/searching.js'
import { sendingCases } from './cases/sending.js'
import { sessionCases } from './cases/session.js'
import { snoozingCases } from './cases/snoozing.js'
import { spamCases } from './cases/spam.js'
import { startingCases } from './cases/starting.js'
import { streamingCases } from './cases/streaming.js'
import { taggingCases } from './cases/tagging.js'
import { uploadingCases } from './cases/uploading.js'

/** All that a back end has to keep, as data: fit for any test runner. */
export const backendCases: readonly BackendCase[] = [
  ...sessionCases,
  ...listCases,
  ...pagingCases,
  ...messageCases,
  ...contactCases,
  ...lookupCases,
  ...searchingCases,
  ...sendingCases,
  ...assigningCases,
  ...taggingCases,
  ...closingCases,
  ...snoozingCases,
  ...spamCases,
  ...movingCases,
  ...pinningCases,
  ...orderingCases,
  ...startingCases,
  ...chattingCases,
  ...savedViewCases,
  ...preferenceCases,
  ...managingCases,
  ...historyCases,
  ...markingCases,
  ...contactEditingCases,
  ...callingCases,
  ...refusingCases,
  ...repeatingCases,
  ...streamingCases,
  ...catchingUpCases,
  ...privacyCases,
  ...ephemeralCases,
  ...uploadingCases,
  ...givingUpCases,
  ...receivingCases,
  ...deliveringCases,
  ...optingOutCases,
]
