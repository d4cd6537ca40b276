import { emulateMedia } from '@web/test-runner-commands'
import { canEmulateMedia } from './setup.js'

/** Has nothing move from here on, or move again. Firefox is started so that nothing ever moves. */
export const reduceMotion = async (isReduced = true): Promise<void> => {
  if (canEmulateMedia) await emulateMedia({ reducedMotion: isReduced ? 'reduce' : 'no-preference' })
}
