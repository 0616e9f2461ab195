import { shorten } from "../text/text.ts";
import { sayDay, sayWeek } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
import { sayHours } from "../values/hours.ts";
import type { Case } from "./case.ts";
import type { Field } from "./fields.ts";
import { isNever } from "./never.ts";

const claimName = (c: Pick<Case, "claims">, id: string): string => {
  const claim = c.claims.find((one) => one.id === id);
  return claim === undefined ? id : shorten(claim.agreed ?? claim.happened ?? id, 60);
};

/** An answer in words, for people: "Yes", "800.00 USD", "10 Nov 2026", the label of a choice. */
export const formatAnswer = (field: Field, value: unknown, c: Pick<Case, "claims">): string => {
  if (value === undefined || value === null) return "";
  if (isNever(value) && field.never !== undefined) return field.never.say;
  switch (field.kind) {
    case "choice":
      return field.options?.[String(value)] ?? String(value);
    case "choices":
      return (value as readonly string[]).map((one) => field.options?.[one] ?? one).join("; ") || "None";
    case "refs":
      return (value as readonly string[]).map((id) => claimName(c, id)).join("; ") || "None";
    case "yesno":
      return value === true ? "Yes" : "No";
    case "day":
      return field.week ? sayWeek(String(value)) : sayDay(String(value));
    case "money":
      return formatUsd(Number(value));
    case "percent":
      return `${value} %`;
    case "hours":
      return sayHours(Number(value));
    default:
      return String(value);
  }
};
