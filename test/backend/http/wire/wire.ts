import { expect } from '@open-wc/testing'
import * as v from 'valibot'
import { suiteSeed } from '../../../../src/testing/backend-suite/index.js'

/** Records of every kind, small enough to read. */
export const seed = suiteSeed()

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** What is written as JSON comes back the same. */
export const keeps = (schema: v.GenericSchema, values: readonly unknown[]): void => {
  expect(values).not.to.be.empty
  for (const value of values) expect(v.parse(schema, sent(value))).to.deep.equal(value)
}

/** A field nobody knows is left out, and nothing gets a prototype of a stranger's. */
export const dropsMore = (schema: v.GenericSchema, value: object): void => {
  const more: unknown = JSON.parse(`{"more":1,"__proto__":{"admin":true},${JSON.stringify(value).slice(1)}`)
  const parsed = v.parse(schema, more)
  expect(parsed).to.deep.equal(value)
  expect((parsed as { readonly admin?: unknown }).admin).to.equal(undefined)
}

/** Each of these is refused, and the first thing wrong with it is there. */
export const refuses = (schema: v.GenericSchema, wrong: readonly (readonly [path: string, value: unknown])[]): void => {
  for (const [path, value] of wrong) {
    const { issues, success } = v.safeParse(schema, sent(value))
    expect(success, JSON.stringify(value)).to.equal(false)
    expect(v.getDotPath(issues![0]) ?? '', JSON.stringify(value)).to.equal(path)
  }
}
