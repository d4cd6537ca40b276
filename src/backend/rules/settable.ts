import { isManager } from '../../model/agent.js'
import type { Agent } from '../../model/agent.js'
import type { Channel } from '../../model/channel.js'
import type { Change } from '../changes.js'

/** What comes along with all inboxes: managers set those they do not work in too, and their channels. */
export const settableChannels = (agent: Agent | undefined, channels: Iterable<Channel>): readonly Change[] =>
  agent && isManager(agent)
    ? Array.from(channels).filter(({ inboxId }) => inboxId !== null)
      .map(value => ({ kind: 'channel', id: value.id, version: value.version, value }))
    : []
