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

/** Puts the elements of a role below `globalThis.seenFrom` into `globalThis.seen`; returns their names. */
const see = async (client, { role }) => {
  const { objectId } = await evaluate(client, 'globalThis.seen = []; globalThis.seenFrom')
  const { nodes } = await client.send('Accessibility.queryAXTree', { objectId, role })
  const shown = nodes.filter(node => !node.ignored && node.backendDOMNodeId !== undefined)
  for (const { backendDOMNodeId: backendNodeId } of shown) {
    const { object } = await client.send('DOM.resolveNode', { backendNodeId })
    await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId, functionDeclaration: 'function () { globalThis.seen.push(this) }',
    })
  }
  return shown.map(node => String(node.name?.value ?? '').replace(/\s+/g, ' ').trim())
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
