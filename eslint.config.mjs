// The boundaries of the design, each with its reason in the message; beyond them, typescript-eslint's recommended rules.
import { builtinModules } from 'node:module';
import redos from 'eslint-plugin-redos';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'node:*'];
const dom = ['window', 'document', 'navigator', 'localStorage', 'HTMLElement', 'DOMParser', 'Node', 'Element'];
const pure = 'src/core runs in desktop, browser, worker and command line alike: pass in what it needs of the world.';

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', '.vscode-test'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'No default exports: a thing has one name everywhere.' },
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that makes it.' },
      ],
    },
  },
  {
    // Files are hostile: no expression may take longer than in proportion to the text it is tried on.
    files: ['src/**/*.ts'],
    plugins: { redos, regexp },
    rules: {
      // Fuzzes what it cannot prove: 12 s for all of src, a minute where there is no binary of it for the machine. By the same seed
      // each time: bounded repeats (`.{0,40}$`) look polynomial to some of them.
      'redos/no-vulnerable': ['error', { timeout: 20_000, randomSeed: 7 }],
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      'regexp/no-misleading-capturing-group': 'error',
    },
  },
  // What VS Code loads as it is has no other way to import.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'vscode', message: pure }, ...builtins.map((name) => ({ name, message: pure }))],
          patterns: [
            {
              group: ['**/vscode/**', '**/preview/**', '**/webview/**', '**/cli/**'],
              message: 'The core knows nothing of its users.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[...dom, 'process', 'Buffer', 'require', '__dirname'].map((name) => ({ name, message: pure })),
      ],
    },
  },
  {
    files: ['src/webview/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'vscode', message: 'The page has no vscode module: it talks through preview/protocol.ts.' },
            ...builtins.map((name) => ({ name, message: 'The page runs in a browser.' })),
          ],
        },
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'vscode', message: 'The command line runs without VS Code.' }] },
      ],
    },
  },
);
