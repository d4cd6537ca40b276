import type { Seed } from '../../../src/backend/rules/seed.js'
import type { Conversation } from '../../../src/model/conversation.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'

/** The suite's world with so many conversations more, each with a mark, and none of them alike. */
export const manyConversations = (count: number): Seed => {
  const seed = suiteSeed()
  const pattern = seed.conversations!.find(one => one.id === 'fresh')!
  const more = Array.from({ length: count }, (_, index): Conversation => ({
    ...pattern,
    id: `many-${String(index * 7_919 % count).padStart(6, '0')}`,
    activityAt: pattern.activityAt - index * 977 % 86_400_000,
    waitingSince: index % 3 === 0 ? pattern.activityAt - index * 613 % 86_400_000 : null,
    tagIds: index % 5 === 0 ? ['tag-urgent'] : [],
    assigneeId: index % 4 === 0 ? 'agent-noel' : null,
    address: `+1555${String(3_000_000 + index)}`,
    inboundCount: index % 2,
  }))
  const marks = more.map(({ id }, index) => ({
    id, version: 1, readSeq: 0, readCount: index % 3 === 0 ? 1 : 0, flagged: false, pinnedAt: null, order: null,
  }))
  return {
    ...seed, conversations: [...seed.conversations!, ...more], marks: { ...seed.marks, 'agent-noel': marks },
  }
}
