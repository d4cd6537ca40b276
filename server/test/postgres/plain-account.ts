import type { Cluster } from './cluster.js'

let made = 0

/** The address of an empty database whose owner is no superuser: row-level security holds such an account too. */
export const plainAccount = async (cluster: Cluster): Promise<string> => {
  const address = new URL(await cluster.create())
  const name = `inbox_plain_${process.pid}_${++made}`
  const owned = address.pathname.slice(1)
  await cluster.query(`
    do $$ begin create role inbox_app nologin; exception when duplicate_object or unique_violation then null; end $$`)
  for (const sql of [
    `create role ${name} login createrole`, `grant inbox_app to ${name} with admin option`,
    `alter database ${owned} owner to ${name}`,
  ]) await cluster.query(sql)
  return Object.assign(address, { username: name }).href
}
