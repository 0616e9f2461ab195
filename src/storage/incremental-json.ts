import { type Answers, answerFields, isAnswerId } from "../core/case/answers.ts";
import { type Case, partSchemas } from "../core/case/case.ts";
import { haveOwnIds, isListName, itemSchemas, type ListName } from "../core/case/lists.ts";
import { type Check, INDENT, isOf, type Proof, proofOf } from "./round-trip.ts";

/** One of the values a case is made of. Of a list each item is proved by itself, of the answers each answer. */
interface Part extends Proof {
  readonly items?: readonly Proof[];
  readonly answers?: ReadonlyMap<string, Proof>;
}

/** What a case is made of, by key. Kept from save to save: what did not change is neither written nor read anew. */
export type Parts = ReadonlyMap<string, Part>;

/** The proof of a value among those of its list before: in its place, or, when items before it went or came, elsewhere. */
const knownIn = (before: readonly Proof[]): ((value: unknown, index: number) => Proof | undefined) => {
  let byValue: Map<unknown, Proof> | undefined;
  return (value, index) => {
    if (isOf(before[index], value)) return before[index];
    // Most often something is added at the end: then there is nothing to look for.
    if (byValue === undefined && index >= before.length) return undefined;
    byValue ??= new Map(before.flatMap((one) => [[one.given, one] as const, [one.read, one] as const]));
    return byValue.get(value);
  };
};

const listPart = (list: ListName, given: readonly unknown[], before: Part | undefined, trusted: boolean): Part => {
  const known = knownIn(before?.items ?? []);
  const check = trusted ? undefined : (raw: unknown) => itemSchemas()[list].parse(raw);
  const items = given.map((item, index) => known(item, index) ?? proofOf(item, 2, check));
  const read = items.map((one) => one.read) as { readonly id: string }[];
  if (!trusted && !haveOwnIds(read)) throw new Error(`Two items of ${list} have the same id.`);
  const inside = items.map((one) => `${" ".repeat(INDENT * 2)}${one.text}`).join(",\n");
  return {
    given,
    read,
    text: items.length === 0 ? "[]" : `[\n${inside}\n${" ".repeat(INDENT)}]`,
    sorted: `[${items.map((one) => one.sorted).join(",")}]`,
    items,
  };
};

const checkOf = (key: string): Check => {
  const schemas = partSchemas();
  if (!Object.hasOwn(schemas, key)) throw new Error(`A case has no "${key}".`);
  return (raw) => schemas[key as keyof typeof schemas].parse(raw);
};

const answerCheck = (id: string): Check => {
  if (!isAnswerId(id)) throw new Error(`There is no answer "${id}".`);
  return (raw) => answerFields[id].schema.parse(raw);
};

const answersPart = (given: Answers, before: Part | undefined, trusted: boolean): Part => {
  const answers = new Map<string, Proof>();
  const read: Record<string, unknown> = {};
  const lines: string[] = [];
  let isNew = false;
  for (const id of Object.keys(given)) {
    const answer: unknown = given[id as keyof Answers];
    if (answer === undefined) continue;
    const last = before?.answers?.get(id);
    const proof = isOf(last, answer) ? last : proofOf(answer, 2, trusted ? undefined : answerCheck(id));
    isNew ||= proof !== last;
    answers.set(id, proof);
    read[id] = proof.read;
    lines.push(`${" ".repeat(INDENT * 2)}"${id}": ${proof.text}`);
  }
  if (!isNew && before?.answers?.size === answers.size) return { ...before, given };
  const ids = [...answers.keys()].sort();
  return {
    given,
    read,
    text: lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${" ".repeat(INDENT)}}`,
    sorted: `{${ids.map((id) => `"${id}":${answers.get(id)?.sorted}`).join(",")}}`,
    answers,
  };
};

const partOf = (key: string, value: unknown, last: Part | undefined, trusted: boolean): Part => {
  if (isListName(key) && Array.isArray(value)) return listPart(key, value, last, trusted);
  if (key === "answers" || key === "parked") return answersPart(value as Answers, last, trusted);
  return proofOf(value, 1, trusted ? undefined : checkOf(key));
};

/**
 * Writes a case part by part, and reads again what is new in it. In: the case; its parts when it was saved last; whether it
 * was read and checked just now, so that it need not be again. Throws an Error for a part that would not read as one.
 */
export const partsOf = (c: Case, before?: Parts, trusted = false): Parts => {
  const parts = new Map<string, Part>();
  for (const [key, value] of Object.entries(c)) {
    const last = before?.get(key);
    if (value !== undefined) parts.set(key, isOf(last, value) ? last : partOf(key, value, last, trusted));
  }
  return parts;
};

/** The text of a case file. */
export const textOfParts = (parts: Parts): string => {
  const lines = [...parts].map(([key, { text }]) => `${" ".repeat(INDENT)}${JSON.stringify(key)}: ${text}`);
  return `{\n${lines.join(",\n")}\n}\n`;
};

/** The case as it reads from that text. Throws an Error when one of its parts is missing. */
export const readOfParts = (parts: Parts): Case => {
  const read: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(partSchemas())) {
    const part = parts.get(key);
    if (part === undefined) schema.parse(undefined);
    else read[key] = part.read;
  }
  return read as unknown as Case;
};

/** Some of a case in one line, with all names in order, in pieces: it can be long. In: is a part wanted? */
export const sortedPieces = (parts: Parts, isWanted: (key: string) => boolean): string[] => {
  const wanted = [...parts].filter(([key]) => isWanted(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const pieces = wanted.flatMap(([key, { sorted }], index) => [
    `${index === 0 ? "{" : ","}${JSON.stringify(key)}:`,
    sorted,
  ]);
  return wanted.length === 0 ? ["{}"] : [...pieces, "}"];
};
