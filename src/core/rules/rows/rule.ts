import * as z from "zod";
import type { OwnDate } from "../../case/facts.ts";
import type { HappeningKind } from "../../case/happening-kinds.ts";
import { once } from "../../once.ts";

// A rule is law as dated data: it names its source, the day it was checked and how sure we are. Fields are checked by one
// zod schema, for the rules that ship and for a pack that a person brings.

const day = once(() => z.iso.date("Write the day as YYYY-MM-DD."));

/** A public page, by its title. `age` says how old the page was when it was read, where that is known. */
const sourceSchema = once(() =>
  z.strictObject({
    title: z.string().min(3),
    /** Section or help-centre number. */
    place: z.string().optional(),
    age: z.string().optional(),
  }),
);
export type Source = z.infer<ReturnType<typeof sourceSchema>>;

const CONFIDENCES = ["high", "medium-high", "medium", "low", "unknown"] as const;

/** The kinds of contract a rule can be about. A Project Catalog order follows the fixed-price rules unless it has its own. */
export const CONTRACT_KINDS = [
  "fixed",
  "hourly",
  "catalog",
  "directByFreelancer",
  "directByClient",
  "anyHire",
  "enterprise",
  "payroll",
  "bonus",
] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** A moment in UTC in the week after a billing week. Weekday 1 is Monday. */
const weekMoment = once(() =>
  z.strictObject({
    weekday: z.int().min(1).max(7),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
);
export type WeekMoment = z.infer<ReturnType<typeof weekMoment>>;

/** How long a deadline runs. Days are calendar days; business days are Monday to Friday, since we do not know the holidays. */
const lengthSchema = once(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("days"), days: z.int().min(1).max(400) }),
    z.strictObject({ kind: z.literal("businessDays"), days: z.int().min(1).max(60) }),
    z.strictObject({ kind: z.literal("hours"), hours: z.int().min(1).max(240) }),
    z.strictObject({ kind: z.literal("weekMoment"), ...weekMoment().shape }),
  ]),
);
export type Length = z.infer<ReturnType<typeof lengthSchema>>;

const deadlineSchema = once(() =>
  z.strictObject({
    length: lengthSchema(),
    /** From when the thing it limits can be done, where that is later than the day it runs from. */
    opens: weekMoment().optional(),
    /** What it runs from, in words: "the day the work was handed in with Submit Work". */
    from: z.string(),
    /** What follows from silence: a phrase that starts with a small letter and has no full stop, like the two around it. */
    missed: z.string(),
    /** What the one who must act does: "approve the refund or open a dispute". */
    act: z.string(),
    /**
     * Does the source give the hour? "utc": the end of that day in UTC; "midnight": midnight in UTC, which may be the start or the end of
     * the day; "unknown": not documented.
     */
    hour: z.enum(["utc", "midnight", "unknown"]),
    /** Why to act a day early although the hour is known: a phrase. */
    early: z.string().optional(),
  }),
);

export const ruleSchema = once(() =>
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, "An id has only small letters, digits and hyphens."),
    topic: z.enum(["deadline", "route", "money", "fee", "conduct", "form", "fact"]),
    title: z.string().min(3),
    /** The rule in plain words, one or two sentences. */
    says: z.string().min(10),
    /** The figure alone, as people say it: "14 calendar days", "337.50 USD each". */
    figure: z.string().optional(),
    contracts: z.array(z.enum(CONTRACT_KINDS)).min(1).readonly(),
    who: z.enum(["freelancer", "client", "both", "upwork", "arbitrator"]),
    deadline: deadlineSchema().optional(),
    /** Numbers that are computed with: cents for amounts (name ends in Cents), percent, days, hours as named. */
    numbers: z.record(z.string(), z.number()).optional(),
    /**
     * When it is in force, and which day of the case decides that: the day the contract started (fixed-price terms), or the
     * day of the event (all else). Without `from` the beginning is not known to us.
     */
    inForce: z.strictObject({ by: z.enum(["contractBegan", "event"]), from: day().optional(), to: day().optional() }),
    /** At least one: a rule without a source does not compile. */
    sources: z.tuple([sourceSchema()], sourceSchema()).readonly(),
    /** The day the source was last read. */
    checkedOn: day(),
    confidence: z.enum(CONFIDENCES),
    /** Sources that say something else, and which one we go by. */
    disagrees: z
      .array(z.strictObject({ says: z.string(), take: z.string() }))
      .readonly()
      .optional(),
  }),
);
export type Rule = z.infer<ReturnType<typeof ruleSchema>>;

/** What the program does with a deadline. A person's own rulebook changes the law beside it, never this. */
export interface DeadlineUse<Trigger extends string = string> {
  /** What sets it off (deadlines/triggers.ts). */
  readonly trigger?: Trigger;
  /** Why nothing sets it off. */
  readonly untriggered?: string;
  /** The contracts it is counted for; without it the trigger alone decides. */
  readonly on?: "ordinary" | "programme" | "anyHire" | "directOwn";
  /** The kind of date from Upwork that stands in for it. */
  readonly ownDate?: OwnDate;
  /** It tells a reader of the filing where the matter stands. The others concern only the person. */
  readonly inFiling?: true;
  /** The proof has to be ready when it ends: a filing, an answer, a demand. */
  readonly asksForProof?: true;
  /** What the one who must act does on a contract without dispute help. */
  readonly actOutside?: string;
  /** What follows on an hourly contract, where nothing is held: of the rule's words, what can be true there. */
  readonly missedHourly?: string;
  /** Silence moves money or ends a right. */
  readonly movesMoney?: true;
  /** Where silence sends the held money, by the rule. Left out where the sources do not say, or where it depends on more. */
  readonly silence?: "released" | "returned";
  /** What can have happened once it has ended: the person is asked which of these did. */
  readonly afterwards?: readonly HappeningKind[];
  /** It is counted back from a date that is still to come. */
  readonly countsBack?: true;
  /** Nothing is lost when it ends: a hold that ends by itself, or a courtesy. It never leads and is never urgent. */
  readonly harmless?: "hold" | "courtesy";
}

/** Every deadline has a trigger, or says why it has none. */
type UseRow = DeadlineUse & ({ readonly trigger: string } | { readonly untriggered: string });

/** A rule that ships with the program: the law, and with a deadline what the program does with it. */
export type RuleRow = Omit<Rule, "deadline" | "inForce"> & {
  /** Left out where the day of the event decides, and the beginning is not known to us. */
  readonly inForce?: Rule["inForce"];
  readonly deadline?: NonNullable<Rule["deadline"]> & { readonly use: UseRow };
};

/** A table of rules. Its ids are kept as types, so that a misspelt one does not compile where it is used. */
export const rules = <const Rows extends readonly RuleRow[]>(rows: Rows): Rows => rows;

export const rulebookSchema = once(() =>
  z
    .strictObject({
      name: z.string().min(1),
      /** The day the pack was put together. */
      madeOn: day(),
      rules: z.array(ruleSchema()).min(1).readonly(),
    })
    // With the row in the path, so that a flaw in a person's own pack can be found.
    .superRefine((pack, context) => {
      for (const [index, rule] of pack.rules.entries()) {
        if ((rule.topic === "deadline") !== (rule.deadline !== undefined)) {
          context.addIssue({
            code: "custom",
            path: ["rules", index, "deadline"],
            message: "Rules with the topic deadline need `deadline`, and no others may have it.",
          });
        }
      }
    }),
);
export type Rulebook = z.infer<ReturnType<typeof rulebookSchema>>;

/** The topics of the rulebook, in the order in which they are listed. */
export const TOPICS: readonly { readonly id: Rule["topic"]; readonly title: string }[] = [
  { id: "deadline", title: "Deadlines" },
  { id: "route", title: "Routes" },
  { id: "money", title: "Money" },
  { id: "fee", title: "Fees" },
  { id: "conduct", title: "Conduct" },
  { id: "form", title: "Forms" },
  { id: "fact", title: "Good to know" },
];
