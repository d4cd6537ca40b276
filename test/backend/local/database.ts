import { createId } from '../../../src/lib/ids.js'
import { deleteLocalDatabase } from '../../../src/backend/local/index.js'

const made: string[] = []

/** A name for a database of a test's own; gone when its file is done. */
export const newDatabase = (): string => {
  const name = `test:${createId()}`
  made.push(name)
  return name
}

export const deleteDatabases = async (): Promise<void> => {
  await Promise.all(made.splice(0).map(name => deleteLocalDatabase(name)))
}
