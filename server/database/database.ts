/** What may be asked of a database within one transaction. Values are bound, never written into the text. */
export interface Queries {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  /** Statements that take no values: migrations. */
  script(sql: string): Promise<void>
}

export interface TransactionOptions {
  /** Reads only, and all of it as of one moment. */
  readonly snapshot?: boolean
}

export interface Bus {
  /** Tells all processes on this database. Best effort: what must not be lost is in a table. */
  notify(channel: string, payload: string): Promise<void>
  /**
   * Hears what is told, by this process too. `recovered` is called when something may have been missed. Returns the
   * end of it.
   */
  listen(channel: string, heard: (payload: string) => void, recovered: () => void): Promise<() => void>
}

/** PostgreSQL, wherever it runs. */
export interface Database extends Bus {
  /** All of it or nothing: rolled back when the work rejects. */
  transaction<T>(work: (queries: Queries) => Promise<T>, options?: TransactionOptions): Promise<T>
  /** Whether it answers. */
  ping(): Promise<void>
  close(): Promise<void>
}
