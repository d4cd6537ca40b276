/** The icons are what their script writes, so that nobody edits one by hand. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { it } from 'node:test'
import { root } from '../../.config/files.mjs'

void it('icons are fresh', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, '.config/icons.mjs'), '--check'], { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
})
