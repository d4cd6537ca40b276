import type { AppHarness } from '../../src/testing/index.js'

/** Whom the list shows, from the top. */
export const listed = ({ list }: AppHarness): readonly string[] => list.rows().map(({ name }) => name)

/** Whether the list shows rows, and these are all of them, in that order. */
export const lists = (app: AppHarness, names: readonly string[]): boolean => String(listed(app)) === String(names)
