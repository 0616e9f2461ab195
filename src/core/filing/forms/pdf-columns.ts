const LETTER = 4.9;
const PADDING = 10;
const MOST_WORD = 14;
const MOST_WANTED = 60;

/**
 * Widths for the columns of a table, in points, that fill `width`: each column gets room for its short cells (a date) and its longest
 * usual word, and what is left goes by how much text there is. In: the cells' texts row by row. Longer words are broken where the column ends.
 */
export const columnWidths = (rows: readonly (readonly string[])[], width: number): number[] => {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const room = Math.max(columns * 8, width - columns * PADDING);
  const texts = Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? ""));
  const needed = texts.map((cells) => {
    const words = cells.map((cell) =>
      cell.length <= MOST_WORD ? cell.length : Math.max(...cell.split(/\s+/).map((word) => word.length)),
    );
    return Math.min(MOST_WORD, Math.max(2, ...words)) * LETTER;
  });
  const wanted = texts.map((cells, column) =>
    Math.max(needed[column] ?? 0, Math.min(MOST_WANTED, Math.max(2, ...cells.map((cell) => cell.length))) * LETTER),
  );
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const least = sum(needed);
  if (least >= room) return needed.map((one) => (one / least) * room);
  const more = wanted.map((one, column) => one - (needed[column] ?? 0));
  const asked = sum(more);
  const left = room - least;
  if (asked === 0) return needed.map((one) => one + left / columns);
  return needed.map((one, column) => one + ((more[column] ?? 0) / asked) * left);
};
