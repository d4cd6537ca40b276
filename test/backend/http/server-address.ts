/** Where the server of the browser tests listens. */
export const serverAddress = async (): Promise<string> => (await fetch('/inbox-server')).text()
