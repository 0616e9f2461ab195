// Personal data by span: which finding stands for which label, and what counts as found.

/** The label that each rule of family personal-data claims. */
const CLAIMED = {
  "personal-email": "EMAIL_ADDRESS",
  "personal-url": "DOMAIN_NAME",
  "personal-url-secret": "DOMAIN_NAME",
  "personal-card": "CREDIT_CARD",
  "personal-iban": "IBAN_CODE",
  "personal-phone": "PHONE_NUMBER",
  "personal-number": "US_SSN",
};

const TYPES = new Set(Object.values(CLAIMED));
const same = (finding, span) =>
  CLAIMED[finding.rule] === span.type && finding.start === span.start && finding.end === span.end;
const touch = (one, other) => one.start < other.end && other.start < one.end;

/**
 * Counts spans. In: rows of { spans: [{type,start,end}], findings: [{rule,start,end}] }, the findings of family
 * personal-data. A span is found when a finding that claims its type starts and ends where it does; such a finding is
 * right. A finding that is not right, but overlaps only labels of types nobody claims (a name, a licence number), is
 * left out; every other one is wrong. Out: `recall` by type ({ spans, found }), and { right, wrong, leftOut }.
 */
export function spanCounts(rows) {
  const recall = new Map([...TYPES].map((type) => [type, { spans: 0, found: 0 }]));
  const counts = { right: 0, wrong: 0, leftOut: 0 };
  for (const { spans, findings } of rows) {
    for (const span of spans) {
      const type = recall.get(span.type);
      if (type === undefined) continue;
      type.spans += 1;
      if (findings.some((finding) => same(finding, span))) type.found += 1;
    }
    for (const finding of findings) {
      const touched = spans.filter((span) => touch(finding, span));
      if (touched.some((span) => same(finding, span))) counts.right += 1;
      else if (touched.length > 0 && !touched.some(({ type }) => TYPES.has(type))) counts.leftOut += 1;
      else counts.wrong += 1;
    }
  }
  return { recall, ...counts };
}
