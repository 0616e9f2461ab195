/**
 * Months as they are written in other languages of people who work on Upwork, without marks on the letters (Spanish, French, German,
 * Italian, Portuguese, Dutch). Only those that do not begin as the English name does.
 */
const OTHERS: readonly (readonly string[])[] = [
  ["januar", "enero", "janvier", "gennaio", "janeiro", "januari"],
  ["februar", "febrero", "fevrier", "febbraio", "fevereiro", "februari"],
  ["marz", "maerz", "marzo", "mars", "marco", "maart", "mrt"],
  ["abril", "avril", "aprile"],
  ["mai", "mayo", "maggio", "maio", "mei"],
  ["juni", "junio", "juin", "giugno", "junho"],
  ["juli", "julio", "juillet", "luglio", "julho"],
  ["agosto", "aout", "augustus"],
  ["septiembre", "setiembre", "septembre", "settembre", "setembro"],
  ["oktober", "octubre", "octobre", "ottobre", "outubro"],
  ["noviembre", "novembre", "novembro"],
  ["dezember", "diciembre", "decembre", "dicembre", "dezembro"],
];

const SHORTEST = 3;

/** The number of a month by its name in another language, or the beginning of it; undefined when none, or several, begin so. */
export const monthInOtherLanguage = (word: string): number | undefined => {
  if (word.length < SHORTEST) return undefined;
  const found = OTHERS.flatMap((names, index) => (names.some((name) => name.startsWith(word)) ? [index + 1] : []));
  return found.length === 1 ? found[0] : undefined;
};
