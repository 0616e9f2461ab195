/** Sentences that begin an example: what follows in the paragraph is nobody's case. */
const EXAMPLE =
  /\b(?:for example|for instance|an example|example:|e\.g\.|imagine|suppose|let's say|let us say|as an illustration|hypothetical|sample (?:notice|case|request))\b|^say (?:a|the|your|you)\b/i;
export const isExampleStart = (sentence: string): boolean => EXAMPLE.test(sentence);

/** Lines after which nothing of a notice follows. */
const REST = [
  /^-- ?$/,
  /^[_—–-]{3,}$/,
  /\byou(?:'re| are)? (?:get|got|receiv(?:e|ed|ing)) this (?:notice|e-?mail|message|notification)\b/i,
  /\bthis (?:e-?mail|message|notice) was sent (?:to|by|because)\b/i,
];
export const isFootRest = (line: string): boolean => REST.some((one) => one.test(line.trim()));

/** Lines of the foot of a page or a mail. */
const FOOT = [
  /^(?:©|\(c\) ?\d|copyright\b)|©\s*(?:19|20)\d\d/i,
  /\bunsubscribe\b|\bnotification (?:settings|preferences)\b|\bmanage (?:your )?(?:e-?mail )?preferences\b/i,
  /\bupwork(?:®)? global\b|\bupwork inc\b/i,
  /^(?:privacy(?: policy)?|terms(?: of service)?|help(?: center| & support)?|about us|trust,? safety(?: & security)?|accessibility|cookie settings|ca notice|download the app|follow us)$/i,
  /^(?:find work|deliver work|manage finances|hire talent|manage work|reports|messages|skip to content|search)$/i,
];
export const isFootLine = (line: string): boolean => FOOT.some((one) => one.test(line.trim()));

const WORDS_OF =
  /\b(?:wrote|writes|message|words|note|comments?|said|says|explanation|explained|reason(?: given)?|gave (?:this|the following) reason|adds?|added|statement|description|why)\b[^.:]{0,40}[:：]\s*$/i;
/** A line after which somebody's words are quoted: "What he wrote to you:". */
export const quotesAfter = (line: string): boolean => line.trim().length <= 120 && WORDS_OF.test(line.trim());
