/** Server-sent events, block by block: each is changed, or left out where `change` says null. */
export class EventSourceBlocks extends TransformStream<Uint8Array, Uint8Array> {
  constructor(change: (block: string) => string | null) {
    const decoder = new TextDecoder()
    const encoder = new TextEncoder()
    let waiting = ''
    super({
      transform(chunk, controller) {
        waiting += decoder.decode(chunk, { stream: true })
        const blocks = waiting.split('\n\n')
        waiting = blocks.pop()!
        for (const block of blocks) {
          const next = change(`${block}\n\n`)
          if (next !== null) controller.enqueue(encoder.encode(next))
        }
      },
    })
  }
}
