/** The first words of a text, for lists. */
import { visibleText } from './hiddenControls';

/** At most `length` code points, white space as single blanks, and nothing in it that acts unseen. */
export const shorten = (text: string, length = 60): string => {
  const characters = [...visibleText(text.replace(/\s+/g, ' '))];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
};
