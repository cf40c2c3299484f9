/** `pressmark validate`: every sidecar against its shape, the codebook, the article beside it, and the words it quotes; codebooks and entity lists too. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { articlesOf, itemOf } from '../core/article/parseArticle';
import { parseCodebook, type Codebook } from '../core/corpus/codebook';
import { entityListFile, parseEntityList } from '../core/entities/entityList';
import type { Problem } from '../core/problem';
import { decodeSidecar } from '../core/sidecar/parseSidecar';
import { isSidecarPath, sourcesOfSidecar } from '../core/sidecar/sidecarPath';
import { validateSidecarFile, type ValidationContext } from '../core/sidecar/validateSidecar';
import { canonicalText } from '../core/text/canonicalText';
import { sha256Hex } from '../core/text/sha256';
import { CODEBOOK, codebookReader } from './codebookReader';
import { message, parsedArguments, position } from './report';
import { sidecarFiles, sourceOf } from './sidecarFiles';

const usage = 'usage: pressmark validate [--format text|json|sarif] PATH...\n';
const formats = ['text', 'json', 'sarif'] as const;
type Format = (typeof formats)[number];

const isChecked = (path: string): boolean => isSidecarPath(path) || [CODEBOOK, entityListFile].includes(basename(path));

interface Finding extends Problem {
  file: string;
  /** From 1; columns in code points. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** @returns the exit code: 0 fine, 1 findings or some inputs failed, 2 wrong usage. */
export async function validate(args: string[]): Promise<number> {
  const options = parsedArguments('validate', usage, {
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  if (!options) return 2;
  const format = formats.find((known) => known === options.values.format);
  if (!format || options.positionals.length === 0) {
    process.stderr.write(format ? usage : `pressmark validate: no format "${options.values.format}"\n${usage}`);
    return 2;
  }
  let code = 0;
  const failed = (path: string, error: unknown): void => {
    code = 1;
    process.stderr.write(`${path}: ${message(error)}\n`);
  };
  const all: Finding[] = [];
  const codebooks = codebookReader();
  const checked = new Set<string>();
  for (const path of options.positionals) {
    for await (const file of sidecarFiles(path, failed, isChecked)) {
      checked.add(resolve(file));
      try {
        for (const finding of await check(file, await codebooks.of(dirname(file)))) {
          code = 1;
          if (format === 'sarif') all.push(finding);
          else process.stdout.write(line(finding, format));
        }
      } catch (error) {
        failed(file, error);
      }
    }
  }
  if (format === 'sarif') process.stdout.write(`${JSON.stringify(sarif(all), null, 2)}\n`);
  // Of codebooks above the paths that were asked for.
  for (const [path, problems] of codebooks.problems)
    for (const problem of checked.has(path) ? [] : problems) failed(path, new Error(problem.message));
  return code;
}

async function check(file: string, codebook: Codebook): Promise<Finding[]> {
  const text = decodeSidecar(await readFile(file));
  if (text === undefined) {
    const told = {
      code: 'not-utf-8',
      severity: 'error' as const,
      message: 'This file is not UTF-8: save it as UTF-8.',
    };
    return [{ ...told, file, start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 }];
  }
  const located = (problem: Problem): Finding => {
    const start = position(text, problem.start);
    const end = position(text, problem.end);
    return { file, ...problem, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
  if (basename(file) === CODEBOOK) return parseCodebook(text).problems.map(located);
  const labels = codebook.entityLabels.map(({ id }) => id);
  if (basename(file) === entityListFile) return parseEntityList(text, labels).problems.map(located);

  let contextOf = (_item: string | undefined): ValidationContext | undefined => ({ codebook });
  const missing: Problem[] = [];
  const found = await sourceOf(file);
  if (found) {
    const { bytes } = found;
    const source = canonicalText(bytes).text;
    const sha256 = sha256Hex(bytes);
    const { items } = articlesOf(source);
    contextOf = (item) => {
      const found = itemOf(items, item);
      return found && { codebook, source, sha256, article: found.parse() };
    };
  } else {
    const [name] = sourcesOfSidecar(basename(file));
    missing.push({
      code: 'no-source',
      severity: 'warning',
      message: `There is no ${name} beside it.`,
      start: 0,
      end: 0,
    });
  }
  return [...missing, ...validateSidecarFile(text, contextOf)].map(located);
}

function line({ file, line, column, severity, code, message }: Finding, format: Format): string {
  if (format === 'json') return `${JSON.stringify({ file, line, column, severity, code, message })}\n`;
  return `${file}:${line}:${column}: ${severity}: ${message} [${code}]\n`;
}

const levels = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, as code scanning in CI takes it. */
function sarif(findings: Finding[]): object {
  const rules = [...new Set(findings.map(({ code }) => code))].sort().map((id) => ({ id }));
  const results = findings.map(({ file, code, severity, message, line, column, endLine, endColumn }) => ({
    ruleId: code,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  }));
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [{ tool: { driver: { name: 'pressmark', rules } }, columnKind: 'unicodeCodePoints', results }],
  };
}
