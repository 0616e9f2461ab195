import type { Sighting } from "../merge/sighting.ts";
import { fact, happening, milestone } from "./give.ts";
import type { NoticeKind, NoticeReading } from "./notice.ts";
import { amountIn, amountLabelled, dayIn, dayLater, dayOf, placeOf, sentenceThat, untilOf } from "./read.ts";
import { CONTRACT, ENDED, HELD, MONEY, saysSo } from "./signals.ts";
import { rateSaid } from "./week-facts.ts";

const LIMITED =
  /\b(?:suspend(?:ed|s)?|suspension|limit(?:ed|s)?|restrict(?:ed|ion|ions)?|hold|blocked|locked|deactivated|paused|disabled)\b/i;
const ACCOUNT = /\b(?:account|profile|withdrawals?)\b/i;
/** What the card was charged is more than what came of it: the client's fee is in it. */
const CHARGED = /\bcharged to (?:the |their |his |her |a )?(?:credit |debit )?card\b|\bcard (?:was )?charged?\b/i;
const BANK =
  /\b(?:charge[ -]?backs?|chargedback)\b|\b(?:cardholder|card payment)\b.*\b(?:contest|revers|disput)|\b(?:bank|card (?:issuer|company)|payment provider)\b.*\b(?:revers|disput|took|taken back|return)/i;

/** "For now your account is restricted": a notice of something else says so too. */
const limitedWith = (n: NoticeReading): Sighting[] => {
  const said = n.own.find(
    (one) =>
      saysSo(one) &&
      ACCOUNT.test(one.text) &&
      /\b(?:is|are|was|were|has been|have been|have|we(?:['’]ve)?) (?:now |temporarily |also )?(?:limited|restricted|blocked|suspended|paused|disabled|(?:put )?on hold)\b/i.test(
        one.text,
      ) &&
      !/\b(?:not|client['’]s) (?:\w+ )?(?:account|limited|restricted|blocked|suspended)\b/i.test(one.text),
  );
  return said === undefined ? [] : happening(n, "accountLimited", { by: "upwork", said });
};

export const ACCOUNT_NOTICES: readonly NoticeKind[] = [
  {
    id: "chargeback",
    is: "Upwork's notice of a chargeback",
    isTrouble: true,
    needs: 3.5,
    signals: [
      { all: [BANK], not: /\b(?:won|resolved in your favou?r|decided|closed)\b/i, weight: 4 },
      { all: [/\brevers(?:al|ed|e)\b/i, /\bpayment|\bbank|\bcard/i], weight: 1.5 },
      { all: [/\b(?:won|lost|decided|closed|outcome)\b/i, BANK], weight: -3 },
    ],
    facts: (n) =>
      happening(n, "chargeback", {
        on: dayOf(n, "filedOn", "askedOn", "on") ?? dayIn(n, "past", BANK),
        by: "them",
        amount:
          amountLabelled(n, "asked", "amount", "released") ??
          amountIn(n, [BANK]) ??
          (!n.lines.some(({ text }) => CHARGED.test(text)) ? amountIn(n, [MONEY], /\b(?:earned|fee)\b/i) : undefined),
        until: untilOf(n),
        said: sentenceThat(n, BANK),
      }).concat(limitedWith(n)),
  },
  {
    id: "chargeback-ended",
    is: "Upwork's notice that a chargeback was decided",
    isTrouble: true,
    needs: 4,
    signals: [{ all: [BANK, /\b(?:won|lost|decided|closed|outcome|in (?:your|our) favou?r)\b/i], weight: 4.5 }],
    facts: (n) =>
      happening(n, "chargebackEnded", {
        on: dayOf(n, "on"),
        by: "upwork",
        amount: amountLabelled(n, "amount", "asked"),
        said: sentenceThat(n, BANK),
      }),
  },
  {
    id: "account-lifted",
    is: "Upwork's notice that a limit on the account was lifted",
    isTrouble: true,
    needs: 3.5,
    signals: [
      {
        all: [
          /\b(?:lifted|removed|restored|reinstated|reactivated|no longer (?:limited|suspended|restricted|on hold)|back to normal|unlocked|released)\b/i,
          /\b(?:account|hold|limit|suspension|restriction|access)\b/i,
        ],
        not: /\b(?:if|until|once|will)\b|\$/i,
        weight: 4,
      },
    ],
    facts: (n) =>
      happening(n, "accountLifted", {
        on: dayOf(n, "on") ?? dayIn(n, "past", /\b(?:lifted|removed|restored|reinstated)\b/i),
        by: "upwork",
        said: sentenceThat(n, /\b(?:lifted|removed|restored|reinstated|reactivated|no longer)\b/i),
      }),
  },
  {
    id: "account-limited",
    is: "Upwork's notice that an account is limited",
    isTrouble: true,
    needs: 3.5,
    signals: [
      {
        all: [LIMITED, ACCOUNT],
        not: /\b(?:lifted|removed|restored|reinstated|no longer|may be|could be|weekly limit|client(?:'s)? account)\b/i,
        weight: 4,
      },
      { all: [/\b(?:verify|appeal|identity|reply to this e-?mail|documents?)\b/i], in: "body", weight: 0.5 },
      { all: [BANK], weight: -1 },
      { all: [/\b(?:lifted|restored|reinstated|no longer)\b/i], weight: -3 },
      { all: [CONTRACT, /\bpaused\b/i], not: /\baccount\b/i, weight: -3 },
    ],
    facts: (n) =>
      happening(n, "accountLimited", {
        on: dayOf(n, "on", "startedOn") ?? dayIn(n, "past", LIMITED),
        by: "upwork",
        until: untilOf(n),
        said: sentenceThat(n, LIMITED, ACCOUNT),
      }),
  },
];

const DORMANT =
  /\b(?:dormant|dormancy|inactiv(?:e|ity)|no (?:recent )?activity|without (?:any )?activity|about to expire|will expire|expir(?:e|es|ing)|(?:been|gone|went|is) quiet|nothing has happened|has been still)\b/i;

export const CONTRACT_NOTICES: readonly NoticeKind[] = [
  {
    id: "dormant",
    is: "Upwork's notice that the contract goes dormant",
    isTrouble: true,
    needs: 3.5,
    signals: [
      {
        isChoice: true,
        all: [DORMANT, CONTRACT],
        not: /\b(?:offer|job post|proposal|connects|card|membership)\b/i,
        weight: 3.5,
      },
      { isChoice: true, all: [/\bdormant\b/i], weight: 1.5 },
      { all: [/\b(?:two weeks|14 days|one week|7 days|90 days)\b/i], in: "body", weight: 0.5 },
      { all: [HELD], in: "body", weight: 0.5 },
      { all: [/\bnon-?resolution|arbitrat|mediat/i], weight: -3 },
    ],
    facts: (n) => {
      const until =
        untilOf(n) ??
        dayIn(n, "until", DORMANT) ??
        dayIn(n, "past", DORMANT) ??
        dayLater(n, DORMANT) ??
        dayLater(n, ENDED);
      const amount = amountLabelled(n, "held", "amount") ?? amountIn(n, [HELD]);
      return [
        ...(until === undefined || until.value < n.days.today
          ? []
          : fact(n, "date", { deadline: "dormancy", until: until.value, what: "The contract goes dormant" }, [until], {
              unsure: until.isSure ? [] : ["until"],
            })),
        ...milestone(n, {
          money: amount === undefined ? undefined : { ...amount, value: "held" },
          amount,
          dueOn: dayOf(n, "dueOn"),
        }),
      ];
    },
  },
  {
    id: "paused",
    is: "Upwork's notice that the contract was paused",
    needs: 3.5,
    signals: [
      {
        all: [CONTRACT, /\b(?:paused|on hold|suspended)\b/i],
        not: /\b(?:if|can|account|started again|restarted|resumed)\b/i,
        weight: 4,
      },
    ],
    facts: (n) => [
      ...happening(n, "paused", {
        on: dayOf(n, "on") ?? dayIn(n, "past", CONTRACT, /\b(?:paused?|on hold|suspended)\b/i),
        by: "upwork",
        said: sentenceThat(n, CONTRACT, /\b(?:paused|on hold|suspended)\b/i),
      }),
      ...fact(n, "contractState", "paused", [
        ...[
          n.own.slice(1).find(({ text }) => CONTRACT.test(text) && /\b(?:paused?|on hold|suspended)\b/i.test(text)),
        ].flatMap((said) => (said === undefined ? [] : [placeOf(said)])),
        n.sent?.place,
      ]),
    ],
  },
  {
    id: "started",
    is: "Upwork's notice that the contract started",
    needs: 3.5,
    signals: [
      {
        all: [/\b(?:accepted|said yes to)\b/i, /\b(?:offer|contract|"|“)/i],
        not: /\b(?:dispute|refund|suggest|if)\b/i,
        weight: 3.5,
      },
      {
        all: [CONTRACT, /\b(?:starts?|started|begins?|began|has begun|is (?:now )?active)\b/i],
        not: /\b(?:before|if|dispute|refund|ended)\b/i,
        weight: 2,
      },
      { all: [/\b(?:are ready to go|now have a contract|contract (?:has )?started)\b/i], weight: 3 },
      { all: [/^(?:start(?:ed| date| day)?|first day|hired by|began|contract start)\b/i], in: "body", weight: 1 },
      { all: [/\b(?:hired you|you(?:'re| are) hired|you have been hired|new contract)\b/i], weight: 3 },
      { all: [/\b(?:job alert|invitation|interview|recommended)\b/i], in: "subject", weight: -5 },
    ],
    facts: (n) => {
      const on =
        dayOf(n, "startedOn") ??
        dayIn(n, "past", /\b(?:starts?|started|begins?|began|accepted|hired)\b/i) ??
        dayIn(n, "until", /\bstarts?\b/i);
      const sent =
        n.sent === undefined
          ? undefined
          : { value: n.sent.on, place: n.sent.place, isSure: false, note: "The day of the notice; it names no other." };
      const began = on ?? sent;
      const rate = n.entries.find(({ sense, value }) => sense === "rate" && /\$/.test(value)) ?? undefined;
      // "Hourly, $45.00 an hour, at most 25 hours a week": a line without a label.
      const said = rate === undefined ? rateSaid(n) : undefined;
      const cents =
        rate === undefined
          ? said?.value
          : Math.round(
              Number((/\$ ?([\d,.]+)/.exec(rate.value)?.[1] ?? "").replaceAll(",", "").replace(/\.$/, "")) * 100,
            );
      const isHourly =
        said !== undefined ||
        (rate !== undefined && /hr|hour/i.test(`${rate.value} ${rate.label}`)) ||
        sentenceThat(n, /\b(?:hourly|per hour|\/ ?hr)\b/i) !== undefined;
      const fixed = n.entries.find(({ label, value }) => /fixed/i.test(`${label} ${value}`));
      const fixedSaid = sentenceThat(n, /\bfixed[- ]price\b/i);
      return [
        ...(began === undefined
          ? []
          : fact(n, "contractBegan", began.value, [began], began.isSure ? {} : { sure: "likely", note: began.note })),
        ...(cents === undefined || !isHourly ? [] : fact(n, "rate", cents, [rate ?? said])),
        ...(isHourly
          ? fact(n, "contract", "hourly", [rate ?? said ?? began])
          : fixed !== undefined
            ? fact(n, "contract", "fixed", [fixed])
            : fixedSaid !== undefined
              ? fact(n, "contract", "fixed", [placeOf(fixedSaid)])
              : []),
        ...milestone(n, { amount: amountLabelled(n, "held", "amount", "price"), dueOn: dayOf(n, "dueOn") }),
      ];
    },
  },
];
