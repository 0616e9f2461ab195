import { ANY, SITUATIONS_READ } from "./common.ts";
import { type Rule, rules } from "./rule.ts";
import {
  CHANGE_FEEDBACK,
  REPORT_FEEDBACK_PAGE,
  REPORT_PAGE,
  RESPECT_PAGE,
  THREATS_THREAD,
  TRUST_ACTIONS,
} from "./sources.ts";

const SHARED = {
  contracts: ANY,
  who: "both",
  sources: [REPORT_PAGE],
  checkedOn: SITUATIONS_READ,
  confidence: "high",
} satisfies Partial<Rule>;

/** Threats and harassment: how they are reported. */
export const HARASSMENT = rules([
  {
    ...SHARED,
    id: "form-report",
    topic: "form",
    title: "Form: report conduct",
    says: "Flag as inappropriate on the job, profile or project, or at the three dots beside a message; or Upwork Support. Say what happened, dates and times, the names of the accounts, with screenshots.",
    sources: [REPORT_PAGE, RESPECT_PAGE],
  },
  {
    ...SHARED,
    id: "report-private",
    topic: "fact",
    title: "Who reported",
    says: "The other side is not told who it was. What becomes of a report is not promised to be told either.",
    sources: [REPORT_PAGE, TRUST_ACTIONS],
    confidence: "medium",
  },
  {
    ...SHARED,
    id: "threats-outside",
    topic: "conduct",
    title: "Threats outside Upwork",
    says: "No page of Upwork's was found. Veterans advise: keep copies, stop replying, block, report on Upwork; for real threats the police or a lawyer.",
    sources: [THREATS_THREAD],
    confidence: "low",
  },
  {
    ...SHARED,
    id: "form-report-feedback",
    topic: "form",
    title: "Form: report feedback",
    says: "Freelancer: Job Success Insights > the job > (…) > Report feedback. Client: through Support.",
    sources: [REPORT_FEEDBACK_PAGE],
  },
  {
    ...SHARED,
    id: "form-feedback-change",
    topic: "form",
    title: "Form: let the other side change feedback",
    says: "The one who received it opens it: the contract > Details > enable change. Once for each contract; the other side has 14 days, and may raise or lower it.",
    figure: "14 days",
    sources: [CHANGE_FEEDBACK],
  },
]);
