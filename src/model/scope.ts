export const SCOPES = ['shared', 'private', 'direct', 'team'] as const
/**
 * Whose conversations: the shared inboxes', or those of my private one: all of it or one number of mine, its direct
 * chats, its team chats.
 */
export type Scope = (typeof SCOPES)[number]
