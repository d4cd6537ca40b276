import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setPatience } from '../../../src/testing/backend-suite/index.js'
import { certify } from '../../../src/testing/certify.js'
import type { ServerOf } from '../api.js'
import type { FaultName } from './planted-faults.js'
import { FAULTS } from './planted-faults.js'

/** The check that has to find each fault: one of several, as a rule. */
const FOUND_BY: Readonly<Record<FaultName, string>> = {
  'carries out a command as often as it comes': 'a message sent twice with one id stands there once',
  'forgets where the stream was': 'from a batch\'s cursor on comes what is behind it, and nothing before',
  'answers with fields of the wrong type': 'connect lists the inboxes I am a member of, and no other',
  'says what is done, and does not close': 'closed: by whom, when, and told in the thread',
  'does not reopen': 'reopened by hand',
  'does not unassign': 'I give it to a colleague, and let it go',
  'lets the later of two claims win': 'of ten claims at once one wins, and all others are told who',
  'takes no tag off': 'tags are added and removed, and the thread tells each',
  'puts no tag on': 'tags are added and removed, and the thread tells each',
  'keeps no read mark': 'what I have read counts no more, for me alone',
  'marks nothing unread': 'marked unread by hand, it counts again until I read it',
  'changes no contact': 'only the fields named change',
  'overwrites a contact that changed meanwhile': 'two editors: the second is told what stands there now',
  'cuts the ends off what people write': 'text comes back unchanged: spaces around it',
  'loses files on the way': 'a file nobody uploaded is refused',
  'sends notes to the customer': 'a note is for colleagues: it has no delivery and leaves the customer waiting',
  'makes ids of its own': 'a client\'s message id is kept',
  'lists closed ones among the open': 'filters: status open',
  'lists everybody\'s as mine': 'filters: assigned to me',
  'lists read ones as unread': 'filters: unread',
  'lists what no tag was asked for': 'filters: one tag',
  'sorts as it likes': 'sorts: oldest',
  'begins at the first page again': 'pages of the order newest join without gap or repetition',
  'has no second page': 'pages of the order newest join without gap or repetition',
  'shows a thread the wrong way round': 'without a place the newest come, oldest first',
  'always shows the newest of a thread': 'before a place',
  'leaves a message out of a thread': 'without a place the newest come, oldest first',
  'finds every contact, whatever is searched': 'a private contact is its owner\'s alone',
  'searches spam, too': 'spam is found only where spam is looked for',
  'counts nothing': 'counts of all, of each inbox and of each channel, by my marks',
  'does not obey a word to stop': 'a word to stop opts a customer out: in the contact, in the thread, and nothing is sent',
  'tells no gap': 'a cursor nobody gave means a gap',
  'tells nobody what changed': 'text comes back unchanged: Latin',
  'passes no typing on': 'colleagues see me type',
  'says forbidden where there is nothing': 'around a message that is not there is refused',
  'says unavailable where two collide': 'what I did not see changed is a conflict that names the winner',
  'answers refusals with a page for people': 'around a message that is not there is refused',
}

export const plantedSuite = (server: ServerOf): void => {
  void describe('the examination over HTTP', () => {
    for (const [name, spoil] of Object.entries(FAULTS)) {
      void it(`finds a server that ${name}`, async () => {
        const before = setPatience(1_500)
        try {
          const only = FOUND_BY[name as FaultName]
          const { results, passed } = await certify({
            baseUrl: server().address, only, fetch: async (input, init) => spoil(new Request(input, init)),
          })
          assert.deepEqual(results.map(result => [result.name, result.outcome]), [[only, 'failed']])
          assert.notEqual(results[0]?.reason, '')
          assert.equal(passed, false)
        } finally {
          setPatience(before)
        }
      })
    }

    void it('names the guarantee that a server declares and does not keep', async () => {
      const spoil = FAULTS['carries out a command as often as it comes']
      const { brokenPromises } = await certify({
        baseUrl: server().address, only: 'sent twice with one id', fetch: async (input, init) => spoil(new Request(input, init)),
      })
      assert.deepEqual(brokenPromises, [{ promise: 'duplicates', checks: ['a message sent twice with one id stands there once'] }])
    })

    void it('says what is wrong where nothing can be examined', async () => {
      await assert.rejects(certify({ baseUrl: 'http://127.0.0.1:59999' }),
        /127\.0\.0\.1:59999 cannot be reached: .*ECONNREFUSED/)
      const refusing: typeof fetch = async () => new Response('no', { status: 403 })
      await assert.rejects(certify({ baseUrl: server().address, fetch: refusing }),
        /does not let a tenant be replaced: PUT \/v1\/simulator\/world is answered 403/)
    })
  })
}
