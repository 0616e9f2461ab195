import type { Checked } from "./reading.ts";

/**
 * Reads an amount in US dollars. In: text such as "800", "1,200.50", "$450", "450 USD", or a number of dollars.
 * Out: whole cents, or the problem. Refused rather than guessed: fractions of a cent, "1.200,50".
 */
export const readCents = (raw: unknown): Checked => {
  if (typeof raw === "number") {
    const cents = Math.round(raw * 100);
    return Number.isFinite(raw) && Math.abs(raw * 100 - cents) < 1e-6
      ? { ok: true, value: cents }
      : { ok: false, problem: "Write an amount with at most two decimals, for example 800.00." };
  }
  if (typeof raw !== "string") return { ok: false, problem: "Write an amount, for example 800.00." };
  const text = raw
    .trim()
    .replace(/^(USD|US\$|\$)\s*/i, "")
    .replace(/\s*(USD|US\$|\$|dollars?)$/i, "");
  if (/^-/.test(text)) return { ok: false, problem: "An amount cannot be below zero." };
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) {
    return { ok: false, problem: "Write an amount like 800 or 1,200.50, with a point before the cents." };
  }
  const whole = Number((match[1] ?? "0").replaceAll(",", ""));
  return { ok: true, value: whole * 100 + Number((match[2] ?? "").padEnd(2, "0")) };
};

/** Whole cents as dollars: 80000 is "800.00", 123456789 is "1,234,567.89". */
export const sayCents = (cents: number): string => {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${whole}.${String(cents % 100).padStart(2, "0")}`;
};

/** With its currency: "800.00 USD". */
export const sayUsd = (cents: number): string => `${sayCents(cents)} USD`;
