/** PostgreSQL's bigint takes no fraction, and no number that this is not exact for. */
const within = (whole: number): number => Math.min(Number.MAX_SAFE_INTEGER, Math.max(Number.MIN_SAFE_INTEGER, whole))

/** The whole number that the same places lie behind. */
export const behind = (seq: number): number => within(Math.floor(seq))

/** The whole number that the same places lie before. */
export const before = (seq: number): number => within(Math.ceil(seq))
