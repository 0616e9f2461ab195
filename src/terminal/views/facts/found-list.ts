import type { Case } from "../../../core/case/case.ts";
import { type Decided, factsLeft, factsToTake, fieldsLeft } from "../../../core/facts/decided.ts";
import type { Found } from "../../../core/facts/fact.ts";
import { capital, count, oneLine, shorten } from "../../../core/text/text.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { byWeight } from "./by-weight.ts";
import { factLines, sayContradiction } from "./fact-rows.ts";
import { nameOfField, sayFact, sayField } from "./say-fact.ts";
import { sayPlaces } from "./say-place.ts";
import { nameOfFile, unreadFiles } from "./unread-files.ts";

/**
 * What was found, as a list that is only read: what was taken, what was not since it is not sure, what differs, what only looks like a
 * fact, the files that gave nothing.
 */
export const foundLines = (found: Found, decided: Decided, c: Case, look: Look): string[] => {
  const head = (text: string) => ["", ...wrap(look.paint.bold(text), look.width, 0)];
  const item = (text: string, ...under: readonly string[]) => [
    ...wrap(`- ${text}`, look.width, 2, 4),
    ...under.filter((line) => line !== "").flatMap((line) => wrap(look.paint.dim(line), look.width, 4, 6)),
  ];
  const taken = byWeight(factsToTake(found, decided));
  const left = byWeight(factsLeft(found, decided));
  const fields = fieldsLeft(found, decided);
  const unread = unreadFiles(found.files);
  const elsewhere = found.files.filter((one) => one.unread === undefined && one.belongs === "no");
  return [
    ...head(
      taken.length === 0 ? "From your files: nothing certain" : `From your files: ${count(taken.length, "fact")} taken`,
    ),
    ...taken.flatMap((fact) => {
      const { text, under } = factLines(fact, c);
      return item(text, ...under);
    }),
    ...(left.length + fields.length === 0 ? [] : head("Not taken, because it is not certain")),
    ...left.flatMap((fact) => {
      const { text, under } = factLines(fact, c);
      return item(text, ...under, fact.note ?? "");
    }),
    ...fields.flatMap(({ fact, field }) =>
      item(`${capital(nameOfField(field))}: ${sayField(fact, field, c)}`, sayFact(fact, c), sayPlaces(fact.places, 1)),
    ),
    ...(found.contradictions.length === 0 ? [] : head("Your files say two things")),
    ...found.contradictions.flatMap((one) => {
      const { text, under } = sayContradiction(one);
      return item(text, ...under);
    }),
    ...(found.notTaken.length === 0 ? [] : head("Looks like a fact of this case, and is none")),
    ...found.notTaken.flatMap(({ looksLike, value, places, why }) =>
      item(`${capital(oneLine(looksLike))}: ${shorten(value, 80)}`, `${sayPlaces(places, 1)}. ${oneLine(why)}`),
    ),
    ...(unread.length + elsewhere.length === 0 ? [] : head("Files with nothing about this case")),
    ...unread.flatMap(({ name, why }) => item(`${name}: not read. ${why}`)),
    ...elsewhere.flatMap((one) => item(`${nameOfFile(one)}: ${oneLine(one.is)}. Not about this contract.`)),
  ];
};
