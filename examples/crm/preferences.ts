/** What the CRM remembers of this browser, and what a link may say instead: `?agent=tom&lang=pt-BR&theme=dark`. */
const query = new URLSearchParams(location.search)

const read = (name: string, fallback: string): string => query.get(name) ?? localStorage.getItem(`crm:${name}`) ?? fallback

export const AGENTS = { maria: 'Maria Lima', tom: 'Tom Becker', aiko: 'Aiko Tanaka', samira: 'Samira Haddad' } as const
export type AgentId = keyof typeof AGENTS

const agentName = read('agent', 'maria')
export const agentId: AgentId = agentName in AGENTS ? agentName as AgentId : 'maria'

export const theme = (): string => read('theme', 'system')

export const applyPreferences = (): void => {
  const root = document.documentElement
  root.lang = read('lang', navigator.language.startsWith('pt') ? 'pt-BR' : 'en')
  root.dataset['theme'] = theme()
}

/** Keeps a choice; a query that says otherwise is taken out of the address. */
export const choose = (name: 'lang' | 'theme', value: string): void => {
  localStorage.setItem(`crm:${name}`, value)
  query.delete(name)
  // The address of this moment: the agent may have gone elsewhere since the page was loaded.
  const url = new URL(location.href)
  url.searchParams.delete(name)
  history.replaceState(history.state, '', url)
  applyPreferences()
}

/** Agent and server are part of the address, so that two windows can be two agents. */
export const linkTo = (path: string, parameters: Readonly<Record<string, string>> = {}): string => {
  const url = new URL(path, location.href)
  if (query.has('agent')) url.searchParams.set('agent', agentId)
  const server = query.get('backend')
  if (server !== null) url.searchParams.set('backend', server)
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}
