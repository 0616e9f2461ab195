/** Lines that a messages page shows around the words of people: buttons, marks, the field to write in. */
const ORNAMENTS = new RegExp(
  `^(?:${[
    "\\(?(?:edited|editado|bearbeitet|modifié|modificato|bewerkt|edytowano|изменено|змінено|edytowane|redigerad|redigeret|düzenlendi|diedit)\\)?",
    "seen(?: by .{1,60})?(?: (?:at )?\\d{1,2}:\\d{2}.{0,6})?",
    "(?:delivered|sent|read|unread|new|sending…?)",
    "\\d{0,3} ?(?:new|unread) messages?",
    "(?:write|type) (?:a|your) (?:message|reply).{0,20}",
    "press enter to send.{0,40}",
    "send(?: message)?|reply|react|forward|copy(?: link)?|translate|more(?: options)?|message options|show (?:more|less)|see (?:more|less|all)",
    "load (?:more|older|earlier|previous).{0,20}",
    "(?:view|download)(?: (?:all|attachments?|file|files|details))?",
    "(?:today|all) caught up|you're all caught up.{0,20}",
    "online|offline|away|active now|last seen.{0,40}",
    "add (?:reaction|emoji)|attach(?: a)? files?|emoji|gif",
  ].join("|")})[.…]?$`,
  "i",
);

/** Is a line a part of the page and no word of a person? */
export const isOrnament = (line: string): boolean => ORNAMENTS.test(line);

const OBJECT = String.raw`(?:the |a |an |your |this |new )?(?:work|milestone|submission|payment|offer|contract|request|refund|deposit|escrow|bonus|proposal|changes?|dispute|call|meeting|feedback|\$)(?: (?:work|milestone|payment|offer|contract|request|refund|terms|details|changes?))?`;
const VERBS =
  "submitted|requested|approved|released|paid|funded|activated|added|created|updated|edited|deleted|removed|declined|cancell?ed|rejected|accepted|sent|made|withdrew|revised|ended|paused|restarted|resumed|started|closed|gave|issued|left|filed|opened|answered|joined|scheduled|missed|extended";
/** What may follow: names of things in quotes, sums, days. */
const TAIL = String.raw`(?:[:,]? ?(?:(?:for|to|on|of|with|from|at|by|again|again on|due) ?)?(?:§|\$[\d.,]+(?: usd)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[a-z]{3,9}\.? \d{1,2}(?:, \d{4})?|milestone \d{1,3}))*`;
const ALONE = new RegExp(
  `^(?:submitted (?:work|milestone)(?: (?:for|to) .{1,160})?|(?:requested|asked for) (?:changes|revisions?|a refund|payment)(?: (?:to|for|on|of) .{1,160})?|(?:${VERBS}) ${OBJECT}${TAIL}|(?:milestone|work|contract|offer|payment|escrow|deposit|refund|dispute)(?: §)? (?:was |has been |is |request )?(?:submitted|approved|released|funded|activated|started|ended|paused|accepted|declined|requested|refunded|paid|created|closed|disputed)${TAIL})[.:]?$`,
  "i",
);
const OF_SOMEBODY = new RegExp(
  `^(?:has |have )?(?:${VERBS}) (?:${OBJECT}|you |to |.{0,20}(?:call|meeting|room|contract)).{0,160}$`,
  "i",
);
const DETAIL =
  /^(?:(?:view|see|open|review) (?:the )?(?:offer|contract|milestone|work|request|submission|details|dispute|payment|files?)|[-−+]?\$\s?[\d,]+(?:\.\d{2})?(?: usd)?|(?:milestone|amount|due|due date|fixed price)\s?(?:\d{1,3})?\s?: .{1,100})$/i;

/** A title in quotes may hold any word: it is one thing. */
const withoutTitles = (line: string): string => line.replace(/"[^"]{0,160}"|“[^”]{0,160}”|«[^»]{0,160}»/g, "§");
/** A person writes sentences, asks and exclaims. */
const isProse = (line: string): boolean => /[!?;]|[.,] \p{Ll}|\. \S/u.test(line);

const PEOPLE = ["You", "Your client", "Your freelancer", "The client", "The freelancer", "Client", "Freelancer"];
const restAfterName = (line: string, names: ReadonlySet<string>): string | undefined => {
  const whole = line.toLowerCase();
  const name = [...names, ...PEOPLE].find((one) => whole.startsWith(`${one.toLowerCase()} `));
  return name === undefined ? undefined : line.slice(name.length + 1);
};

/**
 * Is a line what the page itself tells of the contract ("Submitted work for …", "Ida Fenn ended the contract")? In: the line; the names
 * of the people who write; whether it is the first below the head of a message, which then says who did it.
 */
export const isEventLine = (raw: string, names: ReadonlySet<string>, atTop: boolean): boolean => {
  const line = withoutTitles(raw);
  if (line.length > 200 || isProse(line)) return false;
  if (atTop && ALONE.test(line)) return true;
  const rest = restAfterName(line, names);
  return rest !== undefined && OF_SOMEBODY.test(rest);
};

/** Does a line go on with what the page tells: a sum of money, a button, a field? */
export const isEventDetail = (line: string): boolean => DETAIL.test(line);
