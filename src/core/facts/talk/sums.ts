/** A sum in a sentence. Cents of dollars; `currency` is "other" for a sign that is not the dollar's. */
export interface Sum {
  readonly cents: number;
  readonly currency: "usd" | "other" | "none";
  readonly at: number;
  readonly end: number;
}

const NUMBER = "\\d{1,3}(?:[,. \\u00a0\\u202f’']\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,7}(?:[.,]\\d{1,2})?(?!\\d)";
const DOLLAR = "(?:us ?\\$|usd ?\\$?|\\$ ?(?:us)?)";
const OTHER = "(?:€|£|₹|₴|₽|zł|eur|gbp|inr|rs\\.?|pln|uah|rub|cad|aud|ngn|₦|r\\$)";
const SUM = new RegExp(
  `(?<![\\p{L}\\d.,/:#-])(?:(${DOLLAR})|(${OTHER}))? ?(${NUMBER})(?: ?(k)(?![\\p{L}]))?(?: ?(?:(\\$|usd|us dollars?|dollars?|bucks|dólares|dollar|долар\\w*|доллар\\w*|dolarów)|(${OTHER}|euros?|pounds?|rupees?|złotych|zł|грн|руб\\w*))(?![\\p{L}]))?`,
  "giu",
);
/** What a bare number counts when it is no money: hours, days, things, parts of a day. */
const COUNTED =
  /^(?:\s?%|[:/.-]\d|\s?(?:st|nd|rd|th|x|am|pm|px|mb|gb|kb|h|hrs?|hours?|days?|weeks?|months?|years?|minutes?|mins?|times?|items?|pages?|pcs|pieces|products?|sketches|images?|pictures?|photos?|screens?|screenshots?|words?|files?|labels?|logos?|rounds?|versions?|revisions?|stars?|people|members?|emails?|orders?|users?|points?|percent|milestones?|std|stunden|tage|horas?|días|dias|heures|jours|godzin\p{L}*|dni|годин\p{L}*|дн\p{L}*|час\p{L}*)(?![\p{L}])|\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|\s(?:and a half|½))/iu;
const MONTH_BEFORE =
  /(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?\s$|\b(?:version|v|no|nr|number|step|milestone|part|page|round|week|phase|chapter|item|line|invoice|room|the last|last|next|all|all of the|of these|in|since|for the|call|ticket|order|id)[\s#]$/iu;

const centsOf = (raw: string, isK: boolean): number => {
  const grouped = raw.replace(/[ \u00a0\u202f’']/g, "");
  const decimal = /^(.*?)[.,](\d{1,2})$/.exec(grouped);
  const whole = (decimal?.[1] ?? grouped).replace(/[.,]/g, "");
  const rest = decimal?.[2] ?? "";
  return Math.round(Number(`${whole}.${rest || "0"}`) * (isK ? 100_000 : 100));
};

/** The sums in a sentence, in order. A bare number is one where nothing says that it counts something else. */
export const sumsIn = (text: string): Sum[] =>
  [...text.slice(0, 4000).matchAll(SUM)].flatMap((match): Sum[] => {
    const [whole, dollarBefore, otherBefore, digits = "", k, dollarAfter, otherAfter] = match;
    const at = match.index + (whole.length - whole.trimStart().length);
    const end = match.index + whole.length;
    const currency =
      (dollarBefore ?? dollarAfter) !== undefined
        ? "usd"
        : (otherBefore ?? otherAfter) !== undefined
          ? "other"
          : "none";
    const cents = centsOf(digits, k !== undefined);
    if (!Number.isFinite(cents) || cents <= 0) return [];
    if (currency === "none") {
      const [before, after] = [text.slice(0, at), text.slice(end)];
      const isYear = /^(?:19|20)\d\d$/.test(digits.trim());
      if (
        isYear ||
        cents < 1000 ||
        COUNTED.test(after) ||
        (MONTH_BEFORE.test(before) && !/^ ?back(?![\p{L}])/iu.test(after)) ||
        /^\p{L}/u.test(after)
      )
        return [];
    }
    return [{ cents, currency, at, end }];
  });
