/** What in a pattern could make a match take more than a fixed number of steps for each place in the text. */
export const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;

interface Group {
  readonly from: number;
  readonly looks: boolean;
  varies: boolean;
  /** The widest choice of lengths of each branch, multiplied over its parts. */
  branch: number;
  worst: number;
}

export const widthOf = (quantifier: string): { most: number; least: number } => {
  if (quantifier.startsWith("*")) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (quantifier.startsWith("+")) return { least: 1, most: Number.POSITIVE_INFINITY };
  if (quantifier.startsWith("?")) return { least: 0, most: 1 };
  const [least = "0", most] = quantifier.replace(/[{}?]/g, "").split(",");
  if (most === undefined) return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most === "" ? Number.POSITIVE_INFINITY : Number(most) };
};

/** The end of the atom that begins at a place: an escape, a class, or one sign. */
export const atomEnd = (source: string, at: number): number => {
  if (source[at] === "\\") {
    if (/^\\[pPu]\{/.test(source.slice(at, at + 3))) return source.indexOf("}", at) + 1;
    return at + 2;
  }
  if (source[at] !== "[") return at + 1;
  let end = at + 1;
  while (source[end] !== "]") end += source[end] === "\\" ? 2 : 1;
  return end + 1;
};

/** Choices of a long repeat that can be tried one after the other in one match; short ones (up to 9) are left out. */
const MOST_CHOICES = 3000;

/**
 * Reads a pattern and names what is unsafe in it: a repeat without an end, a repeated group that holds a repeat of
 * its own, or long repeats in a row whose choices multiply. Conservative: some safe patterns would be refused too.
 */
export const unsafeIn = (pattern: RegExp): string[] => {
  const { source } = pattern;
  const flaws: string[] = [];
  const open: Group[] = [{ from: 0, looks: false, varies: false, branch: 1, worst: 1 }];
  const top = (): Group => open[open.length - 1] as Group;
  let at = 0;
  while (at < source.length) {
    if (source[at] === "(") {
      const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at))?.[0] ?? "(";
      open.push({ from: at, looks: /[=!]$/.test(opening), varies: false, branch: 1, worst: 1 });
      at += opening.length;
      continue;
    }
    if (source[at] === "|") {
      top().worst = Math.max(top().worst, top().branch);
      top().branch = 1;
      at += 1;
      continue;
    }
    let inner: Group | undefined;
    const start = at;
    if (source[at] === ")") {
      inner = open.pop();
      at += 1;
    } else at = atomEnd(source, at);
    const quantifier = QUANTIFIER.exec(source.slice(at))?.[0] ?? "";
    at += quantifier.length;
    const { least, most } = quantifier === "" ? { least: 1, most: 1 } : widthOf(quantifier);
    const part = source.slice(inner?.from ?? start, at);
    if (most === Number.POSITIVE_INFINITY) flaws.push(`no end: ${part}`);
    if (most > 1 && inner?.varies) flaws.push(`a repeat in a repeat: ${part}`);
    const here = top();
    // What is optional once inside a repeated group is no repeat: at most two ways for each turn.
    here.varies ||= (most > 1 && least !== most) || (inner?.varies ?? false);
    here.branch *= (most - least >= 9 ? most - least : 1) * Math.max(inner?.worst ?? 1, inner?.branch ?? 1);
    if (inner?.looks) here.branch = Math.max(1, here.branch);
  }
  const whole = Math.max(top().worst, top().branch);
  if (whole > MOST_CHOICES) flaws.push(`${whole} choices: ${source.slice(0, 60)}`);
  return flaws;
};
