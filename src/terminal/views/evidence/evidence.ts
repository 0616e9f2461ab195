import type { Case } from "../../../core/case/case.ts";
import type { Original } from "../../../core/case/evidence.ts";
import type { ExhibitFacts } from "../../../core/case/exhibit-facts.ts";
import { sourceOf } from "../../../core/case/exhibit-sources.ts";
import { sayBytes, sayMediaType } from "../../../core/case/media-type.ts";
import { oneLine, plural, sayLines, shorten } from "../../../core/text/text.ts";
import { sayDay } from "../../../core/values/days.ts";
import { pad, whole, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

/** "PDF, 1.2 MB". */
export const sayFile = (file: Pick<Original, "mediaType" | "bytes">): string =>
  `${sayMediaType(oneLine(file.mediaType))}, ${sayBytes(file.bytes)}`;

const sayCited = (file: Original): string => (file.lines === undefined ? "" : sayLines(file.lines));

const joined = (parts: readonly string[], look: Look): string => parts.filter(Boolean).join(look.plain ? ", " : " · ");

/** A label or an id at the left, all else indented behind it. */
const head = (one: ExhibitFacts, width: number, look: Look): string[] => {
  const name = oneLine(one.name ?? "no name yet");
  const [first = "", ...rest] = wrap(name, look.width - width, 0);
  return [
    `${look.paint.bold(pad(one.label ?? one.id, width))}${look.paint.bold(first)}`,
    ...rest.map((line) => " ".repeat(width) + look.paint.bold(line)),
  ];
};

/** "A: submission.pdf". */
const nameOf = (one: ExhibitFacts): string => `${one.label ?? one.id}: ${oneLine(one.name ?? "no name yet")}`;

const listed = (one: ExhibitFacts, width: number, look: Look): string[] => {
  const facts = joined(
    [
      one.on === null ? "no day yet" : sayDay(one.on),
      sourceOf(one)?.label ?? "",
      one.file === null ? "no file yet" : joined([sayFile(one.file), sayCited(one.file)], { ...look, plain: true }),
      one.claims.length === 0 ? "no claim yet" : `${plural(one.claims.length, "claim")} ${one.claims.join(", ")}`,
    ],
    look,
  );
  if (look.plain)
    return wrap(
      [nameOf(one), oneLine(one.shows ?? ""), facts]
        .map((part) => whole(part, look))
        .filter(Boolean)
        .join(" "),
      look.width,
    );
  return [
    ...head(one, width, look),
    ...(one.shows === null ? [] : wrap(oneLine(one.shows), look.width, width)),
    ...wrap(facts, look.width, width).map((line) => look.paint.dim(line)),
  ];
};

const columnsFor = (exhibits: readonly ExhibitFacts[]): number =>
  2 + Math.max(1, ...exhibits.map((one) => (one.label ?? one.id).length));

/** Exhibits by label: name, what it shows, day, source, file, claims. Those that were taken out stand apart. */
export const exhibitLines = (exhibits: readonly ExhibitFacts[], look: Look): string[] => {
  const width = columnsFor(exhibits);
  const inside = exhibits.filter((one) => one.inFiling);
  const outside = exhibits.filter((one) => !one.inFiling);
  return [
    ...inside.flatMap((one) => listed(one, width, look)),
    ...(outside.length === 0 ? [] : [...(inside.length === 0 ? [] : [""]), "Taken out of the filing"]),
    ...outside.flatMap((one) => listed(one, width, look)),
  ];
};

const claimLine = (c: Case, id: string): string => {
  const claim = c.claims.find((one) => one.id === id);
  return `- ${id} ${shorten(claim?.agreed ?? claim?.happened ?? "", 70)}`.trimEnd();
};

/** All that is known of one exhibit. */
export const exhibitPage = (c: Case, one: ExhibitFacts, look: Look): string[] => {
  const width = look.plain ? 0 : columnsFor([one]);
  const row = (what: string, said: string): string[] =>
    said === "" ? [] : wrap(whole(`${what}: ${said}`, look), look.width, width, width + 2);
  const { file } = one;
  return [
    ...(look.plain ? wrap(whole(nameOf(one), look), look.width) : head(one, width, look)),
    ...row(
      "Taken out of the filing",
      one.inFiling ? "" : `bring it back with   ${look.asTyped(`evidence restore ${one.label ?? one.id}`)}`,
    ),
    ...row("Day", one.on === null ? "not told yet" : sayDay(one.on)),
    ...row("From", sourceOf(one)?.label ?? ""),
    ...row("Shows", oneLine(one.shows ?? "")),
    ...(one.claims.length === 0 ? [] : wrap("Proves:", look.width, width)),
    ...one.claims.flatMap((id) => wrap(claimLine(c, id), look.width, width, width + 2)),
    ...(file === null
      ? row("File", "none yet")
      : [
          ...row("File", joined([oneLine(file.fileName), sayFile(file)], { ...look, plain: true })),
          ...row("Cites", sayCited(file)),
          ...row("Quote", oneLine(file.quote ?? "")),
          ...row("Made without private data from", file.redactedFrom ?? ""),
          ...row("SHA-256", file.sha256),
        ]),
  ];
};

/** Lines of a text with their numbers in front. In: cleaned lines, the number of the first. */
export const numberedLines = (lines: readonly string[], first: number, look: Look): string[] => {
  const width = String(first + lines.length - 1).length;
  return lines.flatMap((line, index) => {
    if (look.plain) return wrap(`${first + index}: ${line.replaceAll("\t", " ")}`, look.width);
    const number = String(first + index).padStart(width);
    // A tab takes as many columns as the terminal likes: it is shown as spaces.
    const [top = "", ...rest] = wrap(line.replaceAll("\t", "    "), look.width - width - 2);
    return [
      `${look.paint.dim(number)}  ${top}`.trimEnd(),
      ...rest.map((more) => `${" ".repeat(width + 2)}${more}`.trimEnd()),
    ];
  });
};
