/** How every subcommand is called, tells and writes. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** @returns what the arguments say; undefined where they are wrong, which has been told with the usage. */
export function parsedArguments<T extends ParseArgsConfig>(
  command: string,
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> | undefined {
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`pressmark ${command}: ${(error as Error).message}\n${usage}`);
    return undefined;
  }
}

/** What went wrong without Node's codes and paths: the file is named already. */
export const message = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES') return 'permission denied';
  return message;
};

/** UTF-16 offset of a text -> line and column from 1; the column in code points. */
export function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).replace(/^\ufeff/, '');
  return { line: before.split('\n').length, column: [...before.slice(before.lastIndexOf('\n') + 1)].length + 1 };
}

/** Waits while the reader is slower: memory stays constant. */
export async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await new Promise<void>((resolve) => stream.once('drain', resolve));
}

export const writeLine = (value: object): Promise<void> => write(process.stdout, `${JSON.stringify(value)}\n`);
