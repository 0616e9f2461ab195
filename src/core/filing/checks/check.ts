import type { Case } from "../../case/case.ts";
import type { QuoteFlaws } from "../../claims/claim-evidence.ts";
import type { Deadline } from "../../deadlines/deadline.ts";
import type { Present } from "../../deadlines/deadline-math.ts";
import type { PassedDay } from "../../letters/letter-days.ts";
import type { RuleId } from "../../rules/built-in.ts";
import { type Explanation, explainWords } from "../../rules/explanation.ts";
import type { Rule } from "../../rules/rows/rule.ts";
import type { Deal } from "../../settlement/deal.ts";
import type { ToneRuleId } from "../../tone/rules/all.ts";
import type { Severity } from "../../tone/rules/finding.ts";
import type { FilingCase } from "../disclose.ts";
import type { Unshown } from "../document/export-document.ts";
import type { FilingText } from "../filing-texts.ts";
import type { ExhibitTexts } from "../redaction/private-data.ts";

import type { CheckId } from "./checks.ts";

/** Limits of a form that the person knows of: Upwork publishes none, so none is assumed. */
export interface FormLimits {
  /** How many files it takes. */
  readonly files?: number;
  /** How large a file may be, in bytes. */
  readonly fileBytes?: number;
}

/** What a filing is read with: all that does not stand in it. */
export interface CheckContext {
  /** The id of the case, for the commands that correct it. */
  readonly id: string;
  /** The person's own calendar day, YYYY-MM-DD. */
  readonly today: string;
  readonly present: Present;
  readonly deadlines: readonly Deadline[];
  /** The route that was chosen, where it has closed: its name and why. */
  readonly closedRoute?: { readonly title: string; readonly why: string };
  readonly redactions: Case["redactions"];
  /** Letters that are not sent yet and ask for an answer by a day that has passed. */
  readonly passedDays?: readonly PassedDay[];
  /** Answers that do not count until they are given again. */
  readonly toConfirm?: Case["toConfirm"];
  /** The figure that both sides named, where nothing of it is carried out. */
  readonly deal?: Deal;
  /** Warnings the person kept: they are not said again. */
  readonly keptWarnings: readonly string[];
  readonly exhibits: ExhibitTexts;
  readonly quoteFlaws?: QuoteFlaws;
  /** The exhibits that the PDF of the filing does not show, or not whole. */
  readonly unshown?: readonly Unshown[];
  readonly limits?: FormLimits;
}

/** A filing that is being checked, with its texts. */
export interface Read {
  readonly filing: FilingCase;
  readonly texts: readonly FilingText[];
  readonly context: CheckContext;
}

/** Where a check found something, and how to put it right. */
export interface CheckFinding {
  /** In words: "claim 2, agreed", "exhibit C, line 14". */
  readonly where: string;
  readonly what: string;
  /** A command to run, without the name of the program. */
  readonly fix: string;
  /** When a finding is known by a rule of its own, such as one of the tone review. */
  readonly id?: ToneRuleId;
  readonly weight?: Severity;
  readonly source?: RuleId;
}

/** One thing a specialist would look for. */
export interface Check<Id extends string = string> {
  readonly id: Id;
  readonly weight: Severity;
  /** What it looks for, and why, for `explain`. */
  readonly title: string;
  readonly why: string;
  /** The rule of the rulebook it rests on. */
  readonly source?: RuleId;
  readonly find: (read: Read) => readonly CheckFinding[];
}

/** Keeps the ids of a table as types, so that a misspelt one does not compile. */
export const checkTable = <const Id extends string>(rows: readonly Check<Id>[]): readonly Check<Id>[] => rows;

/** One thing that is still to do before the filing goes out. */
export interface Issue {
  /** A check, or the rule of the tone review that found it. */
  readonly id: CheckId | ToneRuleId;
  readonly weight: Severity;
  readonly where: string;
  readonly what: string;
  readonly fix: string;
  /** The rule of the rulebook it rests on. */
  readonly source?: RuleId;
}

/** One finding when something holds, none when it does not. */
export const when = (holds: boolean, finding: () => CheckFinding): readonly CheckFinding[] =>
  holds ? [finding()] : [];

const WEIGHTS: Readonly<Record<Severity, string>> = {
  serious: "Serious: fix it before you file.",
  warning: "A warning: it weakens the filing. You decide.",
  note: "A note: good to know.",
};

/** A check of the filing: what it looks for, why, how grave it is, and the rule of Upwork it rests on. */
export const explainCheck = (check: Check, ruleOf: (id: RuleId) => Rule | undefined): Explanation =>
  explainWords(
    check.id,
    `${check.id}, a check of the filing`,
    [`${check.title}.`, check.why, WEIGHTS[check.weight]],
    check.source && ruleOf(check.source),
  );
