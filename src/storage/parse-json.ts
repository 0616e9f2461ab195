import { cleanText } from "../core/text/text.ts";

const cleaned = (_key: string, value: unknown): unknown => (typeof value === "string" ? cleanText(value) : value);

/** Can no text in it need cleaning? JSON can hide a character only behind an escape, and our own files have few. */
export const isClean = (json: string): boolean => !/\\[bfru]/.test(json) && cleanText(json) === json;

/**
 * Reads JSON that was edited by hand or brought from elsewhere: it can hold what would act on a terminal, so every text in
 * it comes out cleaned. Throws a SyntaxError.
 */
export const cleanJson = (json: string): unknown => (isClean(json) ? JSON.parse(json) : JSON.parse(json, cleaned));
