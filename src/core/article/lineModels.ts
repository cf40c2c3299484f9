/** The line classifiers' weights, made by `npm run train:lines` (see NOTICE for the pages they rest on). */
import html from './data/htmlLines.json';
import text from './data/textLines.json';
import type { LineTrees } from './lineTrees';

/** Two looks: at each line by itself, then again knowing what was thought of those around it. */
export interface LineModels {
  first: LineTrees;
  second: LineTrees;
}

export const htmlModels: LineModels = html;
export const textModels: LineModels = text;
