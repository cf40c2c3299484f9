// `node:assert/strict` for the browser's extension host, where there is no Node (see esbuild.mjs).
import assert from 'assert/';

export default assert.strict;
