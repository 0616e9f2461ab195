import type { Case } from "../case/case.ts";
import { isFixed, isHourly, isPayroll, needsPayBasis } from "../case/facts.ts";
import type { Decision } from "./route.ts";
import { closed, unknown, untold } from "./route-helpers.ts";

// Which kinds of contract have which routes (docs/rulebook.md). These look at `contract` and `payBasis` only.

const NO_KIND = "We first need to know what kind of contract it is.";
const NO_FIT =
  "It is none of the kinds of contract we know, so we cannot tell whether Upwork's dispute help covers it.";

/** Contracts that have no dispute help, however they are paid. */
const excluded = (c: Case): Decision | undefined => {
  switch (c.answers.contract) {
    case "anyHire":
      return closed("Upwork does not help with disputes on Any Hire contracts.", "any-hire-excluded");
    case "directByClient":
      return closed(
        "Upwork does not help with disputes on a Direct Contract that the client started.",
        "direct-client-excluded",
      );
    default:
      return undefined;
  }
};

/** Is it missing what kind of contract it is, or how it is paid? */
const kindGap = (c: Case): Decision | undefined => {
  if (c.answers.contract === undefined) return unknown(NO_KIND, "contract");
  if (needsPayBasis(c) && !isFixed(c) && !isHourly(c))
    return unknown("We first need to know whether it is fixed price or hourly.", "payBasis");
  return undefined;
};

const wrongPay = (c: Case, pay: "fixed" | "hourly"): Decision | undefined => {
  if (pay === "fixed" && isHourly(c)) return closed("Not for an hourly contract.");
  if (pay === "hourly" && isFixed(c)) return closed("Not for a fixed-price contract.");
  return undefined;
};

const noFit = (c: Case): Decision | undefined =>
  c.answers.contract === "other" ? unknown(NO_FIT, "contract") : undefined;

/** Dispute help for a fixed price: disputes, mediation, arbitration. */
export const fixedProgramme = (c: Case): Decision | undefined => {
  const before = excluded(c) ?? kindGap(c) ?? wrongPay(c, "fixed") ?? noFit(c);
  if (before !== undefined || c.answers.contract !== "enterprise") return before;
  return closed(
    "On a fixed-price contract with an Enterprise client there is no dispute help and no arbitration.",
    "enterprise-excluded",
  );
};

const silent = (kind: string): string =>
  `We found no page that says how this works on ${kind}. Look at the contract page, or ask Upwork Support.`;

/** What a fixed price offers without any dispute: changes, release of a part. */
export const fixedContract = (c: Case): Decision | undefined => {
  const before = kindGap(c) ?? wrongPay(c, "fixed") ?? noFit(c);
  if (before !== undefined) return before;
  if (c.answers.contract === "anyHire") return untold(silent("Any Hire"), "any-hire-excluded");
  if (c.answers.contract === "directByClient")
    return untold(silent("a Direct Contract that the client started"), "direct-client-excluded");
  return undefined;
};

/** Ending with money held, and the answer to it. The days for it run on Any Hire as well. */
export const fixedEnding = (c: Case): Decision | undefined =>
  c.answers.contract === "anyHire" ? (kindGap(c) ?? wrongPay(c, "fixed")) : fixedContract(c);

const PAYROLL = "Hours on Upwork Payroll cannot be disputed.";

/** The dispute of hours and its answer. */
export const hourlyProgramme = (c: Case): Decision | undefined =>
  isPayroll(c)
    ? closed(PAYROLL, "payroll-no-dispute")
    : (excluded(c) ?? kindGap(c) ?? wrongPay(c, "hourly") ?? noFit(c));

/** The claim for rejected hours. Our sources are silent on payroll. */
export const hourlyProtection = (c: Case): Decision | undefined =>
  isPayroll(c) ? untold(silent("Upwork Payroll"), "payroll-no-dispute") : hourlyProgramme(c);

/** A joint instruction belongs to the escrow terms of a fixed price. */
export const escrowTerms = (c: Case): Decision | undefined => {
  const before = kindGap(c) ?? wrongPay(c, "fixed") ?? noFit(c);
  if (before !== undefined) return before;
  const kinds: Readonly<Record<string, string>> = {
    anyHire: "Any Hire",
    directByClient: "a Direct Contract",
    directByFreelancer: "a Direct Contract",
  };
  const kind = kinds[c.answers.contract ?? ""];
  return kind === undefined ? undefined : untold(silent(kind));
};

/** Every kind of contract has it. */
export const always = (): undefined => undefined;
