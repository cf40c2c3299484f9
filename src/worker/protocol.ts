/** What the extension and its worker say to each other. */
import { jobs, type Jobs } from '../core/jobs';

export interface Question {
  name: keyof Jobs;
  args: unknown[];
}
export type Answer = { result: unknown } | { error: string };

/** Never throws: what goes wrong is an answer. */
export function answer({ name, args }: Question): Answer {
  try {
    return { result: (jobs[name] as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
