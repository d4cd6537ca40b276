/** A statement put together from pieces, whose values are bound and never written into it. */
export class Sql {
  readonly values: unknown[] = []
  readonly #conditions: string[] = []

  /** `sql.bound\`id = ${id}\`` is `id = $1`, and remembers the value. */
  bound(texts: TemplateStringsArray, ...values: readonly unknown[]): string {
    return texts.reduce((sql, text, index) => `${sql}$${this.values.push(values[index - 1])}${text}`)
  }

  and(condition: string): void {
    this.#conditions.push(condition)
  }

  /** All conditions. */
  get where(): string {
    return this.#conditions.join(' and ')
  }

  /** One that goes on from here by itself. */
  fork(): Sql {
    const fork = new Sql()
    fork.values.push(...this.values)
    fork.#conditions.push(...this.#conditions)
    return fork
  }
}
