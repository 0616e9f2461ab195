const evened = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A line of JSON with what its escapes stand for. */
const unescaped = (line: string): string =>
  evened(
    line.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, sign: string | undefined) =>
      code !== undefined
        ? String.fromCharCode(Number.parseInt(code, 16))
        : sign === "n" || sign === "t"
          ? " "
          : (sign ?? ""),
    ),
  );

/** So much of a line is looked for. */
const ENOUGH = 40;

/** A shorter sentence can stand anywhere. */
const LEAST = 12;
const sentencesIn = (line: string): readonly string[] =>
  evened(line)
    .split(/(?<=[.!?…]) /)
    .map((part) => part.slice(0, ENOUGH))
    .filter((part) => part.length >= LEAST);

/**
 * Where the lines of a text stand in the code that it was read from (JSON). In: the lines a person sees; those of the file. Out: for each the
 * line of the file, from 1; undefined where neither it nor a sentence of it stands anywhere word for word.
 */
export const linesInCode = (shown: readonly string[], raw: readonly string[]): (number | undefined)[] => {
  const code = raw.map(unescaped);
  let from = 0;
  return shown.map((line) => {
    const words = evened(line).slice(0, ENOUGH);
    if (words.length < 3) return undefined;
    // In order, from where the last one stood; a file may also tell the newest first.
    let at = code.findIndex((one, index) => index >= from && one.includes(words));
    if (at < 0) at = code.findIndex((one) => one.includes(words));
    // A line that was made of several things, with a name or bold words in it: by the first sentence that stands there whole.
    if (at < 0)
      at = code.findIndex((one, index) => index >= from && sentencesIn(line).some((part) => one.includes(part)));
    if (at < 0) return undefined;
    from = at;
    return at + 1;
  });
};
