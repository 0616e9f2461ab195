/**
 * V8 reads a pattern as bytecode the first time and compiles it the second time; for patterns as long as ours the bytecode
 * alone took half a second. It goes straight to the compiled form where the text is long (from 1,000 characters:
 * kTierUpForSubjectLengthValue in src/objects/js-regexp.h of V8), so each pattern meets such a text first.
 */
const LONG = " ".repeat(1000);
/** Patterns that have met such a text. It makes them faster, and changes nothing that they find. */
const met = new WeakSet<RegExp>();

/** A pattern, ready for use. */
export const primed = (pattern: RegExp): RegExp => {
  if (met.has(pattern)) return pattern;
  met.add(pattern);
  pattern.test(LONG);
  pattern.lastIndex = 0;
  return pattern;
};

/** Every match of a global pattern. Not by `matchAll`: it makes a new RegExp of the whole source for each text. */
export const matchesOf = (pattern: RegExp, text: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  primed(pattern).lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
};
