export const SCOPES = ['shared', 'private', 'direct', 'team', 'history'] as const
/**
 * Whose conversations: the shared inboxes', or those of my private one: all of it or one number of mine, its direct
 * chats, its team chats; what was said on a number before it joined an inbox.
 */
export type Scope = (typeof SCOPES)[number]
