/** The `pressmark` command: the same core as the extension, as a filter over files. */
import { entities } from './entities';
import { extract } from './extract';
import { merge } from './merge';
import { reanchor } from './reanchor';
import { suggest } from './suggest';
import { validate } from './validate';

const commands: Record<string, (args: string[]) => Promise<number>> = {
  extract,
  entities,
  suggest,
  validate,
  reanchor,
  merge,
};

const usage = `usage: pressmark extract [--format jsonl|text|html|markdown] [--map] [--explain] [--out DIR] PATH...
       pressmark entities [--jsonl] [--list FILE] PATH...
       pressmark suggest [--jsonl] PATH...
       pressmark validate [--format text|json|sarif] PATH...
       pressmark reanchor [--dry-run] [--format text|json] PATH...
       pressmark merge BASE OURS THEIRS [NAME]        as git's merge driver: --help tells how

A folder means its articles; - is standard input. Exit: 0 fine, 1 findings or failed inputs, 2 wrong usage.
`;

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(args);
  const help = name === '--help' || name === '-h' || name === 'help';
  (help ? process.stdout : process.stderr).write(help ? usage : `pressmark: no command "${name}"\n${usage}`);
  return help ? 0 : 2;
}

// A reader that closes the pipe (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
void main().then((code) => {
  process.exitCode = code;
});
