/** Earlier texts of the files in use: what was shown in this session, else what git has. Anchors are followed from them. */
import * as vscode from 'vscode';
import type { Platform } from './platform';

export interface OldVersions {
  /** The text of a file on disk, as it was read. */
  remember(file: vscode.Uri, sha256: string, source: string): void;
  /** The version of a file with a hash: canonical text or bytes; undefined where it cannot be had. */
  find(file: vscode.Uri, sha256: string): Promise<Uint8Array | string | undefined>;
}

/** As many as articles are cached, and the same with what git was asked for. */
const kept = 50;

function put<T>(cache: Map<string, T>, key: string, value: T): T {
  cache.delete(key);
  cache.set(key, value);
  if (cache.size > kept) cache.delete([...cache.keys()][0]!);
  return value;
}

export function createOldVersions({ oldVersion }: Platform): OldVersions {
  const seen = new Map<string, string>();
  const asked = new Map<string, Promise<Uint8Array | undefined>>();
  const keyOf = (file: vscode.Uri, sha256: string): string => `${sha256} ${file.toString()}`;
  return {
    remember(file, sha256, source) {
      put(seen, keyOf(file, sha256), source);
    },
    async find(file, sha256) {
      const key = keyOf(file, sha256);
      const known = seen.get(key) ?? asked.get(key);
      // A repository's settings can start programs: only where the person trusts it.
      if (known !== undefined || !vscode.workspace.isTrusted) return known;
      return put(asked, key, oldVersion(file, sha256));
    },
  };
}
