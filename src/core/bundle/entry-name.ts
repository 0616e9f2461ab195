const MOST = 1000;

/**
 * What is wrong with the name of a file in a bundle, in words; undefined when it is good. A good name is relative, parted
 * by "/", and leads nowhere else on any system: no "..", no drive, no backslash, nothing that acts on a terminal.
 */
export const nameFlaw = (name: string): string | undefined => {
  if (name === "") return "it is empty";
  if (name.length > MOST) return `it is longer than ${MOST} characters`;
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/.test(name))
    return "it holds characters that could act";
  if (name.includes("\\")) return "it holds a backslash";
  if (/^[A-Za-z]:/.test(name)) return "it names a drive";
  if (name.startsWith("/")) return "it does not stay in the bundle";
  const parts = name.split("/");
  if (parts.includes("..")) return "it leads out of the bundle";
  if (parts.includes(".") || parts.includes("")) return "a part of it is empty";
  return undefined;
};

/** Two names that are one file on some system: capitals, the way accents are written, dots and blanks at an end do not count. */
const folded = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[. ]+(?=\/|$)/g, "");

/** The first two names that would be one file, if there are such. */
export const clashIn = (names: readonly string[]): readonly [string, string] | undefined => {
  const seen = new Map<string, string>();
  for (const name of names) {
    const before = seen.get(folded(name));
    if (before !== undefined) return [before, name];
    seen.set(folded(name), name);
  }
  return undefined;
};
