import type { Source } from "./rule.ts";

// Public pages, by title. Upwork's legal pages were read in a near-verbatim public copy, not at the source.

/** The same page, at a section. */
export const at = (source: Source, place: string): Source => ({ ...source, place });

const legal = (title: string): Source => ({ title: `${title}, Upwork Legal`, age: "copy of August 2026" });
const help = (title: string, numbers: string, age = "undated"): Source => ({
  title,
  place: `Upwork Help ${numbers}`,
  age,
});
const community = (title: string, age: string, number?: string): Source => ({
  title,
  place: number === undefined ? "Upwork Community" : `Upwork Community ${number}`,
  age,
});

export const FIXED_TERMS: Source = {
  title: "Fixed Price Service Contract Escrow Instructions, Upwork Legal Center",
  age: "copy of August 2026",
};
export const HOURLY_TERMS = legal("Hourly, Bonus and Expense Payment Agreement with Escrow Instructions");
export const USER_AGREEMENT = legal("User Agreement");
export const TERMS_OF_USE = legal("Terms of Use");
export const FEE_TERMS = legal("Fee and ACH Authorization Agreement");
export const ANY_HIRE_TERMS = legal("Any Hire Contract Escrow Instructions");
export const DIRECT_TERMS = legal("Direct Contracts (client-initiated) Terms and Escrow Instructions");
export const OPTIONAL_TERMS = legal("Optional Service Contract Terms");

export const FILE_DISPUTE = help(
  "How to file a dispute when your client doesn't pay a milestone",
  "211068528",
  "undated, layout of 2025 or 2026",
);
export const ANSWER_DISPUTE = help("Respond to an escrow dispute", "211062068", "undated, after December 2023");
export const REFUND_OF_DEPOSIT = help("Get a refund of deposited funds", "211062058", "undated, 2025 or later");
export const ARBITRATION_PAGE = help("Arbitration", "14044146250259", "undated capture, updated 2026-08-28");
export const REVIEW_AND_PAY = help(
  "Review and pay for fixed-price contracts and milestones",
  "17974824831507",
  "read 2026-09-05",
);
export const FIXED_PROTECTION = help("Fixed-Price Protection", "211063748", "updated 2026-09-02");
export const MEDIATION_PAGE = help("Mediation Assistance", "360000361107", "undated, older");
export const DISPUTE_HOURS = help("Dispute a freelancer's hours", "211062158", "undated, 2025 or later");
export const HOURS_DISPUTED = help("What to do if a client disputes your hours", "211068588", "undated, 2025 or later");
export const HOURS_DISPUTED_OLD = help(
  "What to do if a client disputes your hours",
  "211068588",
  "older capture, undated",
);
export const HOURLY_PROTECTION = help("How Hourly Payment Protection works", "211068288", "undated, read 2026-04-20");
export const WEEKLY_BILLING = help("Weekly billing cycle", "211063698", "undated, 2025 or later");
export const ASK_REFUND = help(
  "Request a refund from the freelancer or agency",
  "211062088 and 17976486850451",
  "undated, 2025 or later",
);
export const DORMANT = help("Contracts gone dormant", "360000990208");
export const INITIATION_FEE = help("Contract Initiation Fee", "26106318334611", "undated, 2025 or later");
export const SERVICE_FEE = help("Freelancer Service Fee", "211062538", "read 2026-04-20");
export const SERVICE_FEE_2023 = help("Freelancer Service Fee", "211062538", "undated capture of 2023");
export const MARKETPLACE_FEE = help("What is the Client Marketplace Fee", "4660220468499", "read 2026-09-25");
export const GIVE_FEEDBACK = help("Give feedback; Leave feedback for your freelancer", "211068438 and 17975053069331");
export const FEEDBACK_REMOVAL = help("Feedback removal; Respond to or report feedback", "219801228 and 211068448");
export const FEEDBACK_USE = help("How we use client feedback", "28340909495571");
export const CHARGEBACKS = help(
  "Chargebacks; What happens if you file a chargeback as a client",
  "14084991625107 and 14085353385747",
);
export const DIRECT_DISPUTES = help("Direct Contracts disputes", "4412149966611", "undated, with a notice of 2024");
export const POLICIES = help(
  "How to communicate professionally; Our most important policies; Upwork Trust & Safety",
  "17989871009939, 1500007569061 and 25205969832083",
);
export const SCORE = help("What factors affect my Job Success Score", "38439816969875", "undated, 2025 or later");
export const SHARING = help("Sharing information on Upwork", "360049608113", "undated, older");
export const WORK_DIARY = help("Work Diary pages", "211062278", "undated");
export const ESCROW_OLD = help("Escrow for fixed-price jobs", "211068208", "undated, older");
export const DISPUTES_SECTION = help("Disputes (section of the help centre)", "360002670934", "undated");

export const STREAMLINED = community("Streamlined dispute experience for fixed-price contracts", "2023-12-05");
export const HOURLY_UPDATE = community("Dispute process update (hourly)", "2023-06-14");
export const FACTS_2020 = community("Facts about Disputes", "2016-10-11, updated 2020-12-21");
export const FEE_BACK_THREAD = community("Paid for arbitration and never received it", "2018", "524994");
export const SUSPENDED_THREAD = community("Account suspended", "about December 2021", "994929");
export const MEDIATOR_THREAD = community("Mediator looks to be favouring client", "2024-05", "1596537");

export const MEDIATION_BLOG: Source = {
  title: "Dispute mediation policy changes on Upwork, etcetera.kiev.ua",
  age: "undated, about 2023",
};
export const GRUV: Source = {
  title: "Why freelance dispute resolution feels broken, gruv.ai",
  age: "undated, 2025 or 2026",
};
export const SKILLLINKUP: Source = { title: "skilllinkup.com, on Upwork's variable fee", age: "2025 or 2026" };
export const FREELANCINGBUZZ: Source = { title: "freelancingbuzz.com, on Upwork's fees", age: "2023" };
export const SNEAKTIME: Source = { title: "sneaktime.app, on the Work Diary", age: "undated" };
export const SERVICE_WIKI: Source = { title: "customer-service.wiki, on Upwork refunds", age: "undated, older" };

// What people told of their own disputes: no rule rests on these alone, but they show what counted.
export const MEMOS_THREAD = community("Logged time does not qualify", "2015-05", "82978");
export const APPROVAL_THREAD = community("What are my chances…", "about 2021", "852713");
export const MERGED_THREAD = community("Protecting yourself from escrow disputes", "about 2023", "1229906");
export const MANUAL_THREAD = community("How to dispute a contract that has ended", "about 2019", "626791");
export const DEAD_LINK_THREAD = community("Client filed a chargeback", "about 2023", "1246069");
export const HANDOVER_THREAD = community("Dispute with client", "about early 2024", "1503063");
export const NARROW_THREAD: Source = { title: "Guidance on requesting refund, r/Upwork", age: "2024-11" };
export const ARBITRATION_THREAD: Source = {
  title: "Has anyone gone through Upwork arbitration, r/Upwork",
  age: "2025-04",
};
export const SCOPE_STORY: Source = {
  title: "My experience with Upwork's mediation process, Holly Riddle, Medium",
  age: "2021-03-28",
};

// Read on 2026-11-29, in public copies. Of most pages only the beginning could be read.
export const CHARGEBACK_SEEN = help("What happens when your client files a chargeback", "14084991625107");
export const CHARGEBACK_THREADS = community(
  "Client filed a chargeback, and others",
  "2022 and 2023",
  "1173126 and 1246069",
);
export const REFUND_SENT = help("Why was a refund sent to my client", "40444704590355", "undated, 2025 or later");
export const APPEAL = help("Appeal an account suspension", "5313574196627", "older, and a copy of 2025 or later");
export const TRUST_ACTIONS = help(
  "Trust & Safety actions; What's the Trust & Safety team",
  "1500007568141 and 17995631810835",
);
export const IDENTITY = help("What if I don't verify my identity", "40532236342803", "undated, 2025 or later");
export const AUTHENTIC = help(
  "Represent yourself authentically; Freelancer violations and account holds",
  "18513114070419 and 211067618",
);
export const LEASED = community("Paid and leased account fraud", "2020-10-01", "816835");
export const PAUSED_ACCOUNT: Source = { title: "Account under review, r/Upwork", age: "2025" };
export const GIVE_REFUND = help("How to give a refund to your client", "211068538", "undated, 2025 or later");
export const MONEY_RELEASED = help("The money has already been released", "40525891840787", "undated, 2025 or later");
export const FREELANCER_ENDS = help(
  "End a contract; Unresponsive clients",
  "211068428 and 211068308",
  "about 2023 or later",
);
export const CLIENT_ENDS = help(
  "End an hourly contract; End a fixed-price contract",
  "17974695855891 and 17974934396947",
  "undated, 2024 or later",
);
export const PAUSE = help("Pause an hourly contract", "211062218 and 17974666838163", "undated, 2025 or later");
export const WEEKLY_PAYMENT = help("Set up a recurring, weekly payment", "45819532067219", "undated, 2025 or later");
export const PAY_HOURLY = help("Pay for hourly contracts", "211067938", "several ages, newest 2025 or later");
export const PAY_HOURLY_OLD = help("Pay for hourly contracts", "211067938", "older capture");
export const WEEKLY_THREAD = community("Dispute of a weekly payment", "2022-09", "1136845");
export const BONUS_PAGE = help("Pay a bonus", "360000980407 and 40368699452179", "undated, 2025 or later");
export const DIARY_LOCKED = help("Use your Work Diary; Enable or disable manual time", "211068518 and 211062308");
export const SERVICE_TERMS: Source = {
  title: "Optional Service Contract Terms, Upwork Legal",
  age: "effective 2025-11-21",
};
export const RIGHTS_PAGE = help("Intellectual property rights on Upwork", "39367506376339", "undated, 2025 or later");
export const RIGHTS_THREAD = community("Rights to completed work", "about 2015", "112089");
export const AI_THREAD = community("Using generative AI on Upwork", "2023-03-20", "1279118");
export const LOGIN_THREAD = community("A client's changed password", "2017", "394664");
export const ISSUES_PAGE = help("Resolving issues with a contract", "23344415143699", "undated, 2024 or later");
export const REPORT_PAGE = help(
  "Report suspicious activity; Report suspicious user activity",
  "35088316534035 and 211063118",
);
export const RESPECT_PAGE = help(
  "Commitment to nondiscrimination; Critical policies",
  "17995780894355 and 1500007569061",
);
export const THREATS_THREAD = community("A client who threatens", "about 2019 and 2020", "570306 and 815489");
export const REPORT_FEEDBACK_PAGE = help("Feedback removal", "219801228", "undated, 2025 or later");
export const CHANGE_FEEDBACK = help("Enable freelancers to change feedback", "211062208");
export const AGENCIES = help(
  "Agencies FAQ; Work for an agency",
  "35389337775123 and 211062608",
  "2024 or later; older",
);
export const CONSULTATION_CLIENT = help(
  "Guidelines for consultation projects (client)",
  "4415697850131",
  "after April 2023",
);
export const CONSULTATION_FREELANCER = help("Guidelines for consultation projects (freelancer)", "4412150728851");
export const CATALOG_FREELANCER_CANCELS = help(
  "How to cancel a project in Project Catalog as a freelancer",
  "4407516715411",
  "undated, 2025 or later",
);
export const CATALOG_CLIENT_CANCELS = help(
  "How to cancel a project you purchased on Project Catalog",
  "4407886746131",
  "read 2026-09-25",
);
export const CATALOG_MANAGE = help(
  "How to manage your project in Project Catalog",
  "4407886394131",
  "undated, 2025 or later",
);
export const ANY_HIRE_WORK = help("Working on Any Hire", "11049625298579");
export const CARD_FAILS = help("Contract paused; Pay past-due balance", "6474413966483 and 115006419987");
export const DIRECT_PAGES = help(
  "Direct Contracts; its questions and answers",
  "360025040794 and 40444525840915",
  "2024 or later",
);
