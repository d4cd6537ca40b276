// A person's eyes and fingers for the journeys: things by their role and accessible name, as the browser itself tells
// them to a screen reader, and touches that it cannot tell from a finger's. Chromium alone has both.

const clients = new WeakMap()

const connect = async page => {
  const client = await page.createCDPSession()
  await client.send('Accessibility.enable')
  return client
}

const clientOf = session => {
  const page = session.browser.getPage(session.id)
  if (!clients.has(page)) clients.set(page, connect(page))
  return clients.get(page)
}

const evaluate = async (client, expression) => (await client.send('Runtime.evaluate', { expression })).result

/** The element of a node; undefined: it is gone. */
const resolve = async (client, backendNodeId) => {
  try {
    return (await client.send('DOM.resolveNode', { backendNodeId })).object.objectId
  } catch (error) {
    if (!/No node with given id/.test(String(error))) throw error
    return undefined
  }
}

/** Puts the elements of a role below `globalThis.seenFrom` into `globalThis.seen`; returns their names. */
const see = async (client, { role }) => {
  const { objectId } = await evaluate(client, 'globalThis.seen = []; globalThis.seenFrom')
  const { nodes } = await client.send('Accessibility.queryAXTree', { objectId, role })
  const names = []
  for (const { ignored, name, backendDOMNodeId: backendNodeId } of nodes) {
    if (ignored || backendNodeId === undefined) continue
    const objectId = await resolve(client, backendNodeId)
    // It went away while others were looked at.
    if (objectId === undefined) continue
    await client.send('Runtime.callFunctionOn', {
      objectId, functionDeclaration: 'function () { globalThis.seen.push(this) }',
    })
    names.push(String(name?.value ?? '').replace(/\s+/g, ' ').trim())
  }
  return names
}

/** Where each finger is that is down. */
const points = (...spots) => spots.filter(Boolean).map(([x, y]) => ({ x, y }))

const ACTS = {
  'person-see': see,
  'person-touch': (client, { type, at, beside }) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points(at, beside) }),
  'person-coarse': (client, { enabled }) =>
    client.send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 1 }),
}

export const personPlugin = () => ({
  name: 'inbox-person',
  async executeCommand({ command, payload, session }) {
    const act = ACTS[command]
    if (!act) return undefined
    return await act(await clientOf(session), payload) ?? true
  },
})
