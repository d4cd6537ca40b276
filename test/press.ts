import { sendKeys } from '@web/test-runner-commands'

/** Presses a key while others are held: `press('Control', 'z')`. */
export const press = async (...keys: readonly [string, ...string[]]): Promise<void> => {
  const held = keys.slice(0, -1)
  for (const down of held) await sendKeys({ down })
  await sendKeys({ press: keys.at(-1)! })
  for (const up of held.reverse()) await sendKeys({ up })
}

/** Types a text into what has the focus, key by key. */
export const type = (text: string): Promise<void> => sendKeys({ type: text })
