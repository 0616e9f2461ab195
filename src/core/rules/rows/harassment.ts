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
    says: "Use Flag as inappropriate on the job, profile or project, or in the three dots next to a message; or write to Upwork Support. Say what happened, with dates, times, the names of the accounts and screenshots.",
    sources: [REPORT_PAGE, RESPECT_PAGE],
  },
  {
    ...SHARED,
    id: "report-private",
    topic: "fact",
    title: "Who reported",
    says: "The other side is not told who it was. Upwork does not promise to tell you what came of your report.",
    sources: [REPORT_PAGE, TRUST_ACTIONS],
    confidence: "medium",
  },
  {
    ...SHARED,
    id: "threats-outside",
    topic: "conduct",
    title: "Threats outside Upwork",
    says: "We found no Upwork page on this. Experienced users advise: keep copies, stop replying, block, report on Upwork; for real threats, go to the police or a lawyer.",
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
    says: "The person who received it opens this: the contract > Details > enable change. Once per contract; the other side has 14 days and can raise or lower it.",
    figure: "14 days",
    sources: [CHANGE_FEEDBACK],
  },
]);
