/** Pictures in the page: a button loads them, and one that does not come gives its place back to the placeholder. */

const article = document.getElementById('article')!;

/** @param run tells the extension to run a command. */
export function installImages(run: (command: string) => void): void {
  article.addEventListener(
    'click',
    (event) => {
      const command = (event.target as Element).closest<HTMLElement>('.image button[data-command]')?.dataset['command'];
      if (command === undefined) return;
      // It is no click into the text.
      event.stopPropagation();
      run(command);
    },
    true,
  );
  // `error` does not bubble.
  article.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLImageElement)) return;
      target.nextElementSibling?.removeAttribute('hidden');
      target.remove();
    },
    true,
  );
}
