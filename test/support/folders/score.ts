import { fieldsOf, fieldsOfProgram, kindOf, type ProgramFact, type ProgramFound } from "./as-program.ts";
import type { Expected, Spot } from "./expected.ts";
import { differing, hopedFor, lacking, overlap, partnerOf, same, sameWords } from "./match.ts";

/** How well a folder was read. Sentences name what went wrong, each with its file and line. */
export interface Score {
  /** Facts that Enter takes, and those of them that are right. */
  readonly taken: number;
  readonly right: number;
  readonly wrong: readonly string[];
  /** Facts that stand in the files, and those that were proposed whole, sure or not. */
  readonly standing: number;
  readonly proposed: number;
  readonly missed: readonly string[];
  /** Facts a careful person takes without asking, and those that were offered as sure. */
  readonly asked: readonly string[];
  readonly forbidden: readonly string[];
  readonly contradictions: readonly string[];
  readonly deadline: readonly string[];
  readonly provenance: readonly string[];
}

const where = (spots: readonly Spot[]): string =>
  spots
    .slice(0, 1)
    .map(({ file, mail, member, part, line, page, quote }) =>
      [file, mail && `email ${mail}`, member, part, line && `line ${line}`, page && `page ${page}`, `"${quote}"`]
        .filter(Boolean)
        .join(", "),
    )
    .join("");

const say = (fact: { readonly fact: string; readonly value: unknown; readonly place: readonly Spot[] }): string =>
  `${fact.fact} ${JSON.stringify(fact.value)} (${where(fact.place)})`;

const STATIC: Readonly<Record<string, (expected: Expected) => unknown>> = {
  me: ({ me }) => me.name,
  rate: ({ facts }) => {
    const week = facts.find(({ fact }) => fact === "week");
    return week === undefined ? undefined : fieldsOf(week).rate;
  },
};

/** What is wrong with a fact that Enter would take; nothing when it is right. */
const faults = (expected: Expected, found: ProgramFact): string[] => {
  const fields = Object.fromEntries(
    Object.entries(fieldsOfProgram(found)).filter(([field]) => !(found.unsure ?? []).includes(field)),
  );
  const fixed = STATIC[found.fact];
  if (fixed !== undefined) return same(fixed(expected), fields[""]) ? [] : [`not ${String(fixed(expected))}`];
  const hoped = hopedFor(found, [...expected.facts, ...(expected.alsoTrue ?? [])]);
  if (hoped === undefined) return ["stands in no file of the case as a fact"];
  const free =
    found.fact === "contact" || found.fact === "agreed" || found.fact === "offer"
      ? ["gist", "terms", "what", "answered", "answeredOn", ...(found.fact === "agreed" ? ["by"] : [])]
      : found.fact === "date"
        ? ["what"]
        : // What Upwork's papers count a milestone as is part of its name there.
          found.fact === "milestone"
          ? ["number"]
          : // Of a week the hours that are disputed are told with the dispute there.
            found.fact === "week"
            ? ["disputedHours"]
            : [];
  const known = fieldsOf(hoped);
  const more = Object.keys(fields).filter((field) => known[field] === undefined && ![...free, "of"].includes(field));
  return [...differing(known, fields), ...more.map((field) => `${field} ${String(fields[field])} was not expected`)];
};

const NUMBER = /-?\d+(?:\.\d+)?/u;

/** Values that must not be taken, as the program would have them. */
const valuesOf = (value: unknown): unknown[] => {
  if (typeof value === "number") return [Math.round(value * 100), value];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(valuesOf);
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d/u.test(text)) return [text];
  const number = NUMBER.exec(text)?.[0];
  return number === undefined ? [text] : [text, Math.round(Number(number) * 100)];
};

const GROUPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/deadline|date|day/u, ["happening", "date", "agreed", "contractBegan", "ended", "milestone"]],
  [/milestone|payment|amount/u, ["milestone", "happening"]],
  [/happening|refund/u, ["happening"]],
  [/offer|agreement/u, ["offer", "agreed"]],
  [/contact/u, ["contact"]],
  [/party/u, ["otherParty"]],
  [/week|hours/u, ["week"]],
];

/** Facts that Enter would take and that only look like facts of the case. */
const forbiddenIn = (expected: Expected, taken: readonly ProgramFact[], found: ProgramFound): string[] =>
  expected.neverTake.flatMap((never) => {
    const kinds = GROUPS.find(([words]) => words.test(never.looksLike))?.[1] ?? [];
    const values = valuesOf(never.value);
    const hit = taken.filter((fact) => {
      if (!kinds.includes(fact.fact)) return false;
      if (hopedFor(fact, expected.facts) !== undefined && faults(expected, fact).length === 0) return false;
      const own = Object.values(fieldsOfProgram(fact));
      return (
        // Several people write on one day: of what somebody wrote the words count, and not the day.
        (fact.fact !== "contact" && values.some((value) => own.some((one) => same(one, value)))) ||
        (fact.fact === "contact" && fact.place.some((own) => never.place.some((spot) => sameWords(own, spot))))
      );
    });
    const named =
      never.looksLike === "deadline" && found.deadline?.on.slice(0, 10) === String(never.value).slice(0, 10)
        ? [`the deadline: ${found.deadline.on}`]
        : [];
    return [...hit.map(say), ...named].map((what) => `${what} — ${never.why}`);
  });

const contradictionsIn = (expected: Expected, found: ProgramFound): string[] =>
  expected.contradictions.flatMap(({ what, one, other }) => {
    const shown = found.contradictions.some(
      (pair) =>
        (overlap(pair.one.place, one.place) && overlap(pair.other.place, other.place)) ||
        (overlap(pair.other.place, one.place) && overlap(pair.one.place, other.place)),
    );
    return shown ? [] : [`${what}: ${where(one.place)} against ${where(other.place)}`];
  });

const SOURCES: Readonly<Record<string, string>> = {
  disputePage: "contractPage",
  paypal: "bank",
  timesheet: "diary",
  workDiary: "diary",
};
const BELONGS: Readonly<Record<string, string>> = { true: "yes", false: "no", "in part": "part" };

const provenanceIn = (expected: Expected, found: ProgramFound): string[] =>
  expected.provenance.flatMap((hoped) => {
    const file = found.files.find((one) => one.file === hoped.file || one.file.endsWith(`/${hoped.file}`));
    if (file === undefined) return [`${hoped.file}: not told of`];
    const pairs = [
      ["source", file.source, SOURCES[hoped.source] ?? hoped.source],
      ["by", file.by, hoped.by],
      ["on", file.on ?? "unknown", hoped.on ?? "unknown"],
      ["belongs", file.belongs, BELONGS[String(hoped.belongs)] ?? "unknown"],
    ] as const;
    return pairs
      .filter(([, own, right]) => own !== "unknown" && own !== right)
      .map(([field, own, right]) => `${hoped.file}: ${field} is ${own}, not ${right}`);
  });

/** Compares what was found in a folder with what stands there. */
export const scoreOf = (expected: Expected, found: ProgramFound): Score => {
  const taken = found.facts.filter(({ sure, unsure = [] }) => sure && !unsure.includes(""));
  const judged = taken.map((fact) => ({ fact, faults: faults(expected, fact) }));
  const twice = taken.filter((fact, at) => {
    const hoped = hopedFor(fact, expected.facts);
    return hoped !== undefined && taken.findIndex((one) => hopedFor(one, expected.facts) === hoped) < at;
  });
  const wrong = [
    ...judged.filter((one) => one.faults.length > 0).map(({ fact, faults: why }) => `${say(fact)}: ${why.join("; ")}`),
    ...twice.map((fact) => `${say(fact)}: taken twice`),
  ];
  const looked = expected.facts.map((hoped) => {
    const partner = partnerOf(hoped, found.facts);
    const leave = hoped.unsure ?? [];
    if (partner === undefined) {
      const inMilestone =
        kindOf(hoped) === "happening" &&
        (hoped.value as { readonly kind?: string }).kind === "changesAsked" &&
        found.facts.some((one) => fieldsOfProgram(one).changesAskedOn === (hoped.value as { readonly on?: string }).on);
      return { hoped, why: inMilestone ? [] : ["not found"], sure: true };
    }
    const [a, b] = [fieldsOf(hoped), fieldsOfProgram(partner)];
    const lacks = lacking(a, b, leave).map((field) => `${field || "value"} is missing`);
    return { hoped, why: [...differing(a, b, leave), ...lacks], sure: partner.sure };
  });
  const deadline = found.deadline?.on;
  return {
    taken: taken.length,
    right:
      taken.length - new Set([...judged.filter((one) => one.faults.length > 0).map(({ fact }) => fact), ...twice]).size,
    wrong,
    standing: looked.length,
    proposed: looked.filter(({ why }) => why.length === 0).length,
    missed: looked.filter(({ why }) => why.length > 0).map(({ hoped, why }) => `${say(hoped)}: ${why.join("; ")}`),
    asked: looked
      .filter(({ hoped, why, sure }) => hoped.sure && hoped.need === "must" && why.length === 0 && !sure)
      .map(({ hoped }) => say(hoped)),
    forbidden: forbiddenIn(expected, taken, found),
    contradictions: contradictionsIn(expected, found),
    deadline:
      deadline?.slice(0, 10) === expected.deadline.on.slice(0, 10)
        ? []
        : [`${deadline ?? "none"}, not ${expected.deadline.on} (${where(expected.deadline.place)})`],
    provenance: provenanceIn(expected, found),
  };
};
