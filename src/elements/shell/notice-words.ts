import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { NoticeTerms } from '../../i18n/terms/notices.js'
import type { OutcomeTerms } from '../../i18n/terms/outcomes.js'
import type { BackendError } from '../../state/actions.js'
import type { Notice, Trouble } from '../../state/widgets/notices.js'
import type { Tone } from '../parts/notice.js'

/** What a notice says, wherever it is drawn or spoken. */
export interface Words {
  readonly tone: Tone
  readonly title: string
  readonly text: string
}

export interface WordOptions {
  readonly terms: BaseTerms & NoticeTerms & OutcomeTerms
  readonly format: Format
  /** An error in whole sentences. */
  readonly sentences: (error: BackendError) => readonly string[]
}

export const noticeWords = (notice: Notice, { terms, format, sentences }: WordOptions): Words => {
  switch (notice.type) {
    case 'refused':
      return { tone: 'danger', title: terms.actionRefused[notice.action], text: sentences(notice.error).join(' ') }
    case 'done':
      return { tone: 'positive', title: terms.actionDone[notice.action], text: '' }
    case 'bulk':
      return {
        tone: notice.left > 0 ? 'warning' : 'positive', title: terms.bulkDone[notice.act](notice.count),
        text: notice.left > 0 ? terms.bulkLeft(notice.left) : '',
      }
    case 'view':
      return {
        tone: 'warning', title: terms.viewLossTitle(notice.name),
        text: format.list(notice.lost.map(loss => terms.viewLosses[loss])),
      }
    case 'device':
      return { tone: 'warning', title: terms.deviceFaultTitle, text: terms.deviceFaults[notice.fault] }
  }
}

const TONES = {
  connecting: 'info', reconnecting: 'warning', offline: 'warning', 'read-only': 'danger', 'signed-out': 'danger',
  failed: 'danger',
} as const satisfies Record<NonNullable<Trouble>['state'], Tone>

/** `left`: milliseconds until the next try. */
export const troubleWords = (
  trouble: NonNullable<Trouble>, { terms, format, sentences }: WordOptions, left: number,
): Words => {
  const tone = TONES[trouble.state]
  if (trouble.state === 'failed') {
    const next = trouble.retryAt === null ? '' : left > 0 ? terms.nextTryIn(format.duration(left)) : terms.connections.connecting
    return { tone, title: terms.connectFailed, text: [...sentences(trouble.error), next].filter(Boolean).join(' ') }
  }
  const title = terms.connections[trouble.state]
  const hint = terms.connectionHints[trouble.state]
  if (trouble.state === 'read-only') return { tone, title, text: `${hint} ${terms.readOnlyReasons[trouble.reason]}` }
  if (trouble.state !== 'reconnecting' || left <= 0) return { tone, title, text: hint }
  return { tone, title: terms.reconnectingIn(format.duration(left)), text: hint }
}

/** Worth interrupting for: the agent cannot go on as before. */
export const isUrgent = ({ tone }: Words): boolean => tone === 'danger'
