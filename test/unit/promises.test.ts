/** docs/promises.md names a test for every promise: each has to be there, under that name. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './builtCli';

describe('docs/promises.md', () => {
  it('names tests that exist', () => {
    const rows = readFileSync(join(root, 'docs/promises.md'), 'utf8')
      .split('\n')
      .filter((line) => /^\| (?!promise|---)/.test(line));
    assert.ok(rows.length >= 30, String(rows.length));
    for (const row of rows) {
      const tests = [
        ...row
          .split(' | ')
          .at(-1)!
          .matchAll(/`([^`]+)`: “([^”]+)”/g),
      ];
      assert.ok(tests.length > 0, `no test holds: ${row}`);
      for (const [, file, title] of tests)
        assert.ok(readFileSync(join(root, file!), 'utf8').includes(title!), `${file} has no test “${title}”`);
    }
  });
});
