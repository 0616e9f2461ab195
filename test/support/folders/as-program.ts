import type { ExpectedFact, Spot } from "./expected.ts";

/** A proposed fact as `--json` has it. */
export interface ProgramFact {
  readonly id: string;
  readonly fact: string;
  readonly value: unknown;
  readonly place: readonly Spot[];
  readonly sure: boolean;
  readonly unsure?: readonly string[];
  readonly note?: string;
}

/** What the program found in a folder, as `--json` has it. */
export interface ProgramFound {
  readonly facts: readonly ProgramFact[];
  readonly contradictions: readonly {
    readonly what: string;
    readonly take: string;
    readonly one: { readonly value: string; readonly place: readonly Spot[] };
    readonly other: { readonly value: string; readonly place: readonly Spot[] };
  }[];
  readonly notTaken: readonly { readonly looksLike: string; readonly value: string; readonly place: readonly Spot[] }[];
  readonly deadline?: { readonly what: string; readonly on: string; readonly who: string };
  readonly files: readonly {
    readonly file: string;
    readonly source: string;
    readonly by: string;
    readonly on?: string;
    readonly belongs: string;
    readonly is: string;
    readonly unread?: string;
  }[];
}

/** The fields of a fact by name; a fact that is one value has it under "". */
export type FactFields = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = {
  "contract kind": "contract",
  "contract name": "contractName",
  "contract id": "contractId",
  "other party": "otherParty",
  "other party's firm": "otherFirm",
  began: "contractBegan",
  state: "contractState",
  fee: "feePercent",
  "date from Upwork": "date",
};

const HAPPENINGS: Readonly<Record<string, string>> = {
  refundAskedOfReleased: "refundAsked",
  disputeDeclined: "disputeAnswered",
  suggestion: "suggestionMade",
  hoursDisputed: "disputeByClient",
};

const cents = (dollars: unknown): number | undefined =>
  typeof dollars === "number" ? Math.round(dollars * 100) : undefined;

type Raw = Readonly<Record<string, unknown>>;

const SHAPES: Readonly<Record<string, (value: Raw) => FactFields>> = {
  ended: ({ by, on }) => ({ by, on }),
  milestone: ({ name, amount, state, partial, fundedOn, dueOn, submittedOn, changesAskedOn, releasedOn }) => {
    const part = partial as { readonly released: number } | undefined;
    return {
      name,
      amount: cents(amount),
      money: part === undefined ? state : "partReleased",
      releasedAmount: cents(part?.released),
      ...{ fundedOn, dueOn, submittedOn, changesAskedOn, releasedOn },
    };
  },
  week: ({ monday, hours, manual, rate, amount }) => ({
    monday,
    hours,
    manualHours: manual,
    rate: cents(rate),
    amount: cents(amount),
  }),
  happening: ({ kind, on, by, amount, until }) => ({
    kind: HAPPENINGS[kind as string] ?? kind,
    on,
    by,
    amount: cents(amount),
    until,
  }),
  // A day that no rule knows is of another kind, whatever it is called.
  date: ({ clock, until, at }) => ({ deadline: clock === "hoursClaim" ? "other" : clock, until, at }),
  contact: ({ on, by, channel, answered, threat, ...rest }) => ({
    ...{ on, by, channel, answered, threat },
    offPlatform: rest["off-platform"],
  }),
  offer: ({ on, by, amount, meaning, answer }) => ({
    ...{ on, by, answer },
    amount: cents(amount),
    to: String(meaning).includes("client") ? "client" : "freelancer",
  }),
  agreed: ({ on, dueOn }) => ({ on, dueOn }),
};

/** The kind of an expected fact, as the program names it. */
export const kindOf = ({ fact }: Pick<ExpectedFact, "fact">): string => KINDS[fact] ?? fact;

/** The fields of an expected fact as the program has them (cents, its own words); undefined ones left out. */
export const fieldsOf = (one: Pick<ExpectedFact, "fact" | "value">): FactFields => {
  const shape = SHAPES[kindOf(one)];
  const fields = shape === undefined ? { "": one.value } : shape(one.value as Raw);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
};

/** The fields of a fact of the program. */
export const fieldsOfProgram = ({ value }: ProgramFact): FactFields =>
  typeof value === "object" && value !== null ? (value as FactFields) : { "": value };
