/** What every way of replacing a file says when somebody else wrote it since it was read. */

/** Read it again, and make the change on what it says now. */
export class FileChangedError extends Error {
  constructor(readonly path: string) {
    super(`${path} was changed by someone else meanwhile`);
  }
}

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (!!a && !!b && a.length === b.length && a.every((byte, index) => byte === b[index]));
