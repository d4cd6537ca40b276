/** What a harness looked for and did not find, or could not do. The only error of the harnesses' own. */
export class HarnessError extends Error {
  override readonly name = 'HarnessError'
}
