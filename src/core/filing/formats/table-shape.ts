// The mean width of a letter in a cell, in points: for what must fit on its line (with room for bold capitals), and for prose.
const WIDE_LETTER = 5.8;
const LETTER = 4.9;
const PADDING = 10;
const MOST_WORD = 14;
const MOST_WANTED = 60;
const FEW_ROWS = 12;
const SHORT_LABEL = 24;

/** The texts of a table, row by row. */
type Rows = readonly (readonly string[])[];

const longestWord = (cell: string): number =>
  cell.length <= MOST_WORD ? cell.length : Math.max(...cell.split(/\s+/).map((word) => word.length));

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/**
 * Widths for the columns of a table, in points, without the room beside their texts (10 points each); all of it together fills
 * `width`. Each column gets room for its short cells, such as a date, and its longest usual word; what is left goes by how much
 * text there is. Longer words are broken where the column ends.
 */
export const columnWidths = (rows: Rows, width: number): number[] => {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const room = Math.max(columns * 8, width - columns * PADDING);
  const texts = Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? ""));
  const needed = texts.map(
    (cells) =>
      Math.min(
        MOST_WORD,
        cells.map(longestWord).reduce((a, b) => Math.max(a, b), 2),
      ) * WIDE_LETTER,
  );
  const more = texts.map((cells, column) => {
    const longest = cells.reduce((most, cell) => Math.max(most, cell.length), 0);
    return Math.max(0, Math.min(MOST_WANTED, longest) * LETTER - (needed[column] ?? 0));
  });
  const left = room - sum(needed);
  if (left <= 0) return needed.map((one) => (one / sum(needed)) * room);
  const asked = sum(more);
  return needed.map((one, column) => one + (asked === 0 ? left / columns : ((more[column] ?? 0) / asked) * left));
};

/** Is it a table without a head of its own: names at the left, what they are at the right? */
export const isLabelled = (rows: Rows): boolean =>
  rows.length <= FEW_ROWS && rows.every((row) => row.length === 2 && (row[0] ?? "").length <= SHORT_LABEL);
