/** What is wrong with an input, as a value: the core collects problems and goes on; it throws only for a programmer's mistake. */
export interface Problem {
  /** Stable, kebab-case: `yaml-syntax`, `newer-version`, `quote-mismatch`. */
  code: string;
  severity: 'error' | 'warning' | 'info';
  /** One sentence for a person: what is wrong and what to do. Does not name the file: who prints it does. */
  message: string;
  /** Where, in UTF-16 units of the text that was read; end exclusive. */
  start: number;
  end: number;
}
