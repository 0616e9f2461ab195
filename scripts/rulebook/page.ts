import type { RootContent } from "mdast";
import { bullets, heading, paragraph, root, table, text } from "../../src/core/filing/document/mdast.ts";
import { asMarkdown } from "../../src/core/filing/formats/markdown.ts";
import { NOTICE } from "../../src/core/notice.ts";
import { DEADLINE_USES, type DeadlineId } from "../../src/core/rules/built-in.ts";
import { sayInForce, saySource } from "../../src/core/rules/explanation.ts";
import { CONTRACT_KINDS, type ContractKind, type Rule, type Rulebook, TOPICS } from "../../src/core/rules/rows/rule.ts";
import { count, sentence } from "../../src/core/text/text.ts";
import { sayDay } from "../../src/core/values/days.ts";
import type { LeftOut } from "./left-out.ts";

const CONTRACTS: Readonly<Record<ContractKind, string>> = {
  fixed: "fixed price",
  hourly: "hourly",
  catalog: "Project Catalog",
  directByFreelancer: "Direct Contract of the freelancer",
  directByClient: "Direct Contract of the client",
  anyHire: "Any Hire",
  enterprise: "Enterprise",
  payroll: "Payroll",
  bonus: "bonus",
};

const sayContracts = (rule: Rule): string =>
  CONTRACT_KINDS.every((kind) => rule.contracts.includes(kind))
    ? "all"
    : rule.contracts.map((kind) => CONTRACTS[kind]).join(", ");

/** Who must act, in words. */
const ACTORS: Readonly<Record<Rule["who"], string>> = {
  freelancer: "the freelancer",
  client: "the client",
  both: "both sides",
  upwork: "Upwork",
  arbitrator: "the arbitrator",
};

const notCounted = (rule: Rule): (readonly [string, string])[] => {
  const why = DEADLINE_USES.get(rule.id as DeadlineId)?.untriggered;
  return why === undefined ? [] : [["Not counted:", why]];
};

const HOURS = { utc: "UTC", midnight: "midnight UTC", unknown: "not clear" } as const;

const ruleBlock = (rule: Rule): RootContent[] => [
  heading(3, rule.title),
  paragraph(text(rule.says)),
  ...bullets([
    ["Id:", rule.id],
    ["Figure:", rule.figure ?? "none"],
    ["Who:", ACTORS[rule.who]],
    ["Contracts:", sayContracts(rule)],
    ...(rule.deadline === undefined
      ? []
      : ([
          ["Runs from:", rule.deadline.from],
          ["To do:", rule.deadline.act],
          ["If nobody acts:", rule.deadline.missed],
          ["Hour:", HOURS[rule.deadline.hour]],
        ] as const)),
    ...notCounted(rule),
    ["In force:", sayInForce(rule)],
    ["Source:", rule.sources.map(saySource).join("; ")],
    ["Checked on:", sayDay(rule.checkedOn)],
    ["Confidence:", rule.confidence],
    ...(rule.disagrees ?? []).map((one) => ["Disagrees:", `${sentence(one.says)} We go by: ${one.take}`] as const),
  ]),
];

const INTRO = [
  "This page is made from the data of the program with node scripts/rulebook.mjs. Do not edit it.",
  "Every rule has its public source, the day it was checked, and how sure we are. Upwork's legal pages were read in near-verbatim copies of August 2026, not on upwork.com.",
  "The fixed-price terms of the day on which a contract began govern that contract. We know those of 20 July 2026. For an older contract the program gives these figures marked as assumed.",
  "Confidence: high is current official wording seen in two or more places; medium is one official page; low is a forum, a blog, or drawn from other facts.",
  "Where the hour is not clear, a deadline ends on the day: act a day early. Business days are Monday to Friday; holidays are not known to us.",
];

/** The page docs/rulebook.md. In: a pack, and what was left out of it. Out: Markdown; the same data give the same bytes. */
export const rulebookPage = (pack: Rulebook, leftOut: readonly LeftOut[]): string =>
  asMarkdown(
    root(
      heading(1, "The rulebook"),
      paragraph(text(`${pack.name}, put together on ${sayDay(pack.madeOn)}. ${count(pack.rules.length, "rule")}.`)),
      paragraph(text(NOTICE)),
      ...INTRO.map((line) => paragraph(text(line))),
      ...TOPICS.flatMap((topic) => {
        const rules = pack.rules.filter((rule) => rule.topic === topic.id);
        return rules.length === 0 ? [] : [heading(2, topic.title), ...rules.flatMap(ruleBlock)];
      }),
      heading(2, "What was left out, and why"),
      paragraph(
        text(
          "Private notes are never cited. What only they say is left out. The sections are those of the fact sheet the rules were taken from.",
        ),
      ),
      table([["What", "Section", "Why"], ...leftOut.map((one) => [one.what, one.section, one.why])]),
    ),
  );
