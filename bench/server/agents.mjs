import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { putWorld } from '../../src/testing/http-host.ts'

const CONVERSATIONS = 20

/** A team: everybody is a member of the one inbox, so everybody hears everything. */
export async function makeTeam(address, agents) {
  const ids = Array.from({ length: agents }, (_, index) => `agent-${index}`)
  const conversations = Array.from({ length: CONVERSATIONS }, (_, index) => ({
    id: `c${index}`, version: 1, kind: 'shared', status: 'open', inboxId: 'inbox', channelId: 'channel', contactId: null,
    address: `+1415555${1_000 + index}`, title: '', memberIds: [], assigneeId: null, tagIds: [], createdAt: 1_000,
    activityAt: 1_000, waitingSince: null, closedAt: null, closedById: null, snoozedUntil: null, lastMessage: null,
    lastSeq: 0, inboundCount: 0, hasAttachment: false,
  }))
  const { tokens } = await putWorld(address, {
    tenantId: randomUUID(),
    agents: ids.map(id => ({
      id, version: 1, name: id, email: `${id}@larkspur.example`, avatarUrl: null, role: 'agent', presence: 'online',
    })),
    inboxes: [{
      id: 'inbox', version: 1, name: 'Support', memberIds: ids, assignmentMode: 'open', movable: true, defaultRegion: 'US',
      meetingUrl: null,
    }],
    channels: [{
      id: 'channel', version: 1, type: 'sms', name: 'Texts', address: '+14155550100', inboxId: 'inbox', ownerId: null,
      registration: 'registered',
    }],
    conversations,
  })
  return { tokens, conversations }
}

/** A stream as bare as can be, so that what is measured is the server. `heard`: the text of events, and when it came. */
export const listen = (address, token, heard) => new Promise((resolve, reject) => {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  socket.write(`GET /v1/events HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${token}\r\n\r\n`)
  socket.on('error', reject)
  socket.on('data', data => {
    const text = data.latin1Slice()
    if (text.includes('event: opened')) resolve(socket)
    else heard(text)
  })
})

const keep = new Agent({ keepAlive: true, maxSockets: 256 })

const post = (address, path, token, body) => new Promise((resolve, reject) => {
  const outgoing = request(`${address}${path}`, {
    method: 'POST', agent: keep, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  }, answer => {
    answer.resume().on('end', () => {
      if (answer.statusCode === 200) resolve()
      else reject(new Error(`${path}: ${answer.statusCode}`))
    })
  })
  outgoing.on('error', reject)
  outgoing.end(JSON.stringify(body))
})

/** An agent answers a customer. */
export const answerOne = (address, token, conversationId) => post(address, '/v1/commands', token, {
  id: randomUUID(), type: 'send-message', conversationId, messageId: randomUUID(), kind: 'message',
  text: 'It is, since this morning. Shall we put one aside for you?', attachmentIds: [],
})

/** A customer writes. */
export const receiveOne = (address, token, from) => post(address, '/v1/simulator/messages', token, {
  channelId: 'channel', from, text: 'Is the blue one back in stock?',
})
