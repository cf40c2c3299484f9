/** The first words of a text, for lists: at most `length` code points, white space as single blanks. */
export const shorten = (text: string, length = 60): string => {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
};
