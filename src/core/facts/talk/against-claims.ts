import { addDays, mondayOf, sayDay } from "../../values/days.ts";
import type { Contradiction, Fact } from "../fact.ts";
import type { Quoted } from "../place.ts";
import type { ReadText } from "../read-text.ts";
import type { ReadTurn, Said } from "./reading.ts";
import { daysIn } from "./said-days.ts";
import { evened, quotedAt } from "./turn.ts";
import { plainWords } from "./words.ts";

type Differing = Omit<Contradiction, "facts"> & { readonly facts?: readonly string[] };

/** The texts, and the facts of Upwork's papers among them; what was agreed in words. */
export interface Papers {
  readonly texts: readonly ReadText[];
  readonly facts: readonly Fact[];
  readonly agreed: readonly { readonly what: string; readonly places: readonly Quoted[] }[];
}

const SENDS =
  /(?<![\p{L}])(?:link|files? (?:is|are|were)|sent|delivered|handed (?:it |them )?in|submitted|uploaded|enlace|enviad\p{L}*|entregad\p{L}*|geschickt|gesendet|abgegeben|geliefert|hochgeladen|envoyé\p{L}*|livré\p{L}*|enviei|entreguei|wysła\p{L}*|oddał\p{L}*|надіслав\p{L}*|здав\p{L}*|отправил\p{L}*|сдал\p{L}*)(?![\p{L}])/iu;
const FUTURE = /(?<![\p{L}])(?:will|'ll|going to|by|until|till|before|plan|can)(?![\p{L}])/iu;
const LINK = /https?:\/\/|www\.|\.(?:zip|pdf|psd|fig|docx?|png|mp4)(?![\p{L}])/iu;

/** The freelancer names a day of a link or a hand-in that is not the day in the file. */
export const claimedDays = (
  turns: readonly ReadTurn[],
  { facts }: Papers,
  side: "freelancer" | "client",
): Differing[] => {
  const freelancer = side === "client" ? "them" : "me";
  if (freelancer === "me") return [];
  const own = turns.filter((one) => one.side === freelancer);
  const submitted = new Set(facts.flatMap((one) => (one.kind === "milestone" ? (one.value.submittedOn ?? []) : [])));
  return own.flatMap((turn): Differing[] =>
    turn.said.flatMap((said): Differing[] => {
      const { on } = turn;
      if (on === undefined || turn.yearGuessed || !SENDS.test(said.text) || FUTURE.test(plainWords(said.text)))
        return [];
      const days = daysIn(said.text, on).filter(({ sure, day }) => sure && day < addDays(on, -1));
      const [named] = days;
      if (named === undefined || days.length > 1 || submitted.has(named.day)) return [];
      // Nothing with a file or a link in it came on that day, and one came later.
      const carries = (one: ReadTurn): boolean => one.lines.some(({ text }) => LINK.test(text));
      if (
        own.some(
          (one) =>
            one.on !== undefined &&
            one.on <= addDays(named.day, 1) &&
            one.on >= addDays(named.day, -1) &&
            (carries(one) || one.marks.has("done")),
        )
      )
        return [];
      const first = own.find((one) => carries(one) && one.on !== undefined && one.on >= named.day);
      const line = first?.lines.find(({ text }) => LINK.test(text));
      if (first?.on === undefined || line === undefined) return [];
      return [
        {
          what: "the day on which it was sent",
          one: { value: sayDay(named.day), places: said.places },
          other: { value: sayDay(first.on), places: [quotedAt(line.place, line.text)] },
          take: "other",
          why: "The words name one day; in the file it stands first on another.",
        },
      ];
    }),
  );
};

const NOTHING =
  /(?<![\p{L}])(?:nothing (?:was |has been |is )?(?:submitted|handed in|delivered)|no (?:submissions?|work submitted)|not (?:yet )?submitted|work not submitted)(?![\p{L}])/iu;
const DELIVERED =
  /(?<![\p{L}])(?:(?:were|was|been|i|all|everything|files?)(?: all| already)? (?:delivered|handed in|submitted)|delivered (?:by|on|in|everything|all))(?![\p{L}])/iu;
const ERRORS = "errors?|mistakes?|bugs?|faults?|fehler|errores|erreurs|erros|błęd\\p{L}*|помил\\p{L}*|ошиб\\p{L}*";
const NUMBERS: readonly string[] = "no one two three four five six seven eight nine ten".split(" ");
const SAID_COUNT = new RegExp(
  `(?<![\\p{L}\\d])(?:(\\d{1,4})|(${NUMBERS.slice(1).join("|")})|a few|a couple(?: of)?|hardly any)(?: (?:or|to|-) (?:\\d{1,4}|${NUMBERS.join("|")}))? (?:\\p{L}+ ){0,2}(?:${ERRORS})(?![\\p{L}])`,
  "iu",
);
const TOLD_COUNT = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,4}) (?:\\p{L}+ ){0,2}(?:${ERRORS})(?![\\p{L}])|(?<![\\p{L}])(?:${ERRORS})(?: [\\p{L}]+){0,6}\\s?[:=]\\s?(\\d{1,4})(?!\\d)`,
  "iu",
);

const saidOf = (turns: readonly ReadTurn[], side: "me" | "them"): readonly Said[] =>
  turns.filter((one) => one.side === side).flatMap(({ said }) => said);

const HOURS_A_WEEK = /(\d{1,3}) ?(?:h|hrs?|hours?|std|stunden|horas|heures|godzin\p{L}*|годин\p{L}*|час\p{L}*)/iu;
const WEEK = /(?<![\p{L}])(?:week|wk|woche|semana|semaine|tydzień|tygodni\p{L}*|тиждень|недел\p{L}+)(?![\p{L}])/iu;
const sayHours = (hours: number): string =>
  `${Math.floor(hours)}:${String(Math.round((hours % 1) * 60)).padStart(2, "0")} hours`;

/** Hours agreed in words, and a week that was billed above them. */
const overAgreed = ({ facts, agreed }: Papers): Differing[] =>
  agreed.slice(-1).flatMap(({ what, places }): Differing[] => {
    const hours = Number(HOURS_A_WEEK.exec(what)?.[1] ?? 0);
    if (hours === 0 || !WEEK.test(what)) return [];
    return facts.flatMap((one): Differing[] =>
      one.kind === "week" && (one.value.hours ?? 0) > hours * 1.1 + 0.5
        ? [
            {
              what: `the hours agreed and billed for the week from ${sayDay(one.value.monday)}`,
              one: { value: `${hours} hours a week`, places },
              other: { value: sayHours(one.value.hours ?? 0), places: one.places.slice(0, 3) },
              take: "both",
              why: "The one was agreed in words, the other was billed.",
              facts: [one.id],
            },
          ]
        : [],
    );
  });

/** Less than a quarter of an hour is rounding. */
const LEAST_APART = 0.25;
const ASKS_ABOUT =
  /(?<![\p{L}])(?:disput\p{L}*|quer(?:y|ied)|questioned|challenged|objected|put in|not (?:right|ok|okay|correct|fair))(?![\p{L}])/iu;
const DISPUTED =
  /hours? (?:in dispute|disputed)\s*[:|]?\s*(\d{1,3})(?::(\d{2})|\.(\d{1,2}))?|disput\p{L}*[\s.:|]+(\d{1,3}):(\d{2})/iu;

/** The hours that a notice says are disputed, and another number that the client wrote. */
const disputed = (turns: readonly ReadTurn[], { texts, facts }: Papers): Differing[] => {
  const happening = facts.find((one) => one.kind === "happening" && one.value.kind === "disputeByClient");
  const lines = texts
    .filter(({ conversation }) => conversation === undefined)
    .flatMap((text) =>
      text.lines.map((line, at) => ({ line, joined: `${line.text} ${text.lines[at + 1]?.text ?? ""}` })),
    );
  const found = lines.find(({ line, joined }) => /disput/iu.test(line.text) && DISPUTED.test(joined));
  const match = found === undefined ? null : DISPUTED.exec(found.joined);
  if (found === undefined || match === null) return [];
  const hours =
    Number(match[1] ?? match[4]) +
    Number(match[2] ?? match[5] ?? 0) / 60 +
    (match[3] === undefined ? 0 : Number(`0.${match[3]}`));
  return saidOf(turns, "them").flatMap((said): Differing[] => {
    const own = HOURS_A_WEEK.exec(said.text);
    const { on } = said.turn;
    const isIt = said.marks.has("complaint") || ASKS_ABOUT.test(said.text);
    if (own === null || on === undefined || !isIt || Math.abs(Number(own[1]) - hours) < LEAST_APART) return [];
    if (happening?.kind === "happening" && on < mondayOf(addDays(happening.value.on, -7))) return [];
    if (facts.some((one) => one.kind === "week" && Math.abs((one.value.hours ?? 0) - Number(own[1])) < 1)) return [];
    return [
      {
        what: "how many hours are disputed",
        one: { value: sayHours(hours), places: [quotedAt(found.line.place, found.line.text)] },
        other: { value: `${own[1]} hours`, places: said.places },
        take: "one",
        why: "What was filed stands in the notice. Cite what the client wrote beside it.",
        ...(happening === undefined ? {} : { facts: [happening.id] }),
      },
    ];
  });
};

/** Numbers and hand-ins that somebody claims, against what papers and pages tell. */
export const claimedCounts = (
  turns: readonly ReadTurn[],
  papers: Papers,
  side: "freelancer" | "client",
): Differing[] => {
  if (side === "freelancer") return disputed(turns, papers).slice(0, 1);
  const { texts } = papers;
  const found: Differing[] = [...overAgreed(papers)];
  const documents = texts.filter(
    ({ kind, conversation }) => kind === "document" && (conversation?.messages.length ?? 0) === 0,
  );
  const told = documents
    .flatMap(({ lines }) => lines.flatMap((line) => ({ line, match: TOLD_COUNT.exec(line.text) })))
    .find(({ match }) => match !== null);
  const count = Number(told?.match?.[1] ?? told?.match?.[2] ?? 0);
  const theirs = saidOf(turns, "them").find(({ text }) => {
    const match = SAID_COUNT.exec(plainWords(text));
    const most =
      match === null
        ? undefined
        : match[1] !== undefined
          ? Number(match[1])
          : match[2] !== undefined
            ? NUMBERS.indexOf(match[2].toLowerCase())
            : 3;
    return most !== undefined && most * 2 < count;
  });
  if (told !== undefined && theirs !== undefined)
    found.push({
      what: "how many errors there are",
      one: { value: evened(told.line.text), places: [quotedAt(told.line.place, told.line.text)] },
      other: { value: theirs.text, places: theirs.places },
      take: "both",
      why: "The paper counts more of them than the message names.",
    });
  const none = texts
    .filter(({ conversation }) => conversation === undefined)
    .flatMap(({ lines }) =>
      lines.filter(
        ({ text, place }) =>
          place.part !== "header" && text.length < 200 && NOTHING.test(text) && !/["“«]|your note/iu.test(text),
      ),
    )[0];
  const claims: Quoted[] = [
    ...texts
      .filter(({ mail }) => mail !== undefined)
      .flatMap(({ lines }) =>
        lines.filter(({ text }) => /["“«]/u.test(text) && DELIVERED.test(text) && !NOTHING.test(text)),
      )
      .map(({ place, text }) => quotedAt(place, text)),
    ...saidOf(turns, "them").flatMap(({ text, places }) =>
      DELIVERED.test(text) && !FUTURE.test(plainWords(text)) && !text.includes("?") ? places.slice(0, 1) : [],
    ),
  ];
  if (none !== undefined && claims[0] !== undefined)
    found.push({
      what: "whether the work was handed in",
      one: { value: evened(none.text), places: [quotedAt(none.place, none.text)] },
      other: { value: claims[0].quote, places: claims.slice(0, 3) },
      take: "both",
      why: "The page shows no hand-in; the freelancer writes that there was one.",
    });
  return found;
};
