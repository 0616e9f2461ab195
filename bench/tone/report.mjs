// One report a set: what is measured, in words, and its table.
import { accuracyAt, auc, bestAccuracy, recallAt, shareFlagged } from "./figures.mjs";
import { PEERS } from "./peers.mjs";
import { spanCounts } from "./spans.mjs";
import { figure, tableLines, withGoal } from "./table.mjs";

const OURS = "dispute-coach";
const scoreBy = {
  impolite: ({ scores }) => scores.impolite,
  uncivil: ({ scores }) => scores.uncivil,
  worse: ({ scores }) => Math.max(scores.impolite, scores.uncivil),
};
const WARNED = new Set(["warning", "serious"]);

/** Rows ranked by a score: accuracy, AUC, recall at 10 % false alarms. */
function rankedLines({ texts, score, elsewhere, goals }, results) {
  const labels = texts.map(({ label }) => label);
  const ours = (elsewhere ? ["worse", "impolite", "uncivil"] : [score]).map((name) => {
    const scores = results.map(scoreBy[name]);
    return [
      `${OURS}, ${name === "worse" ? "the higher score" : name}`,
      withGoal(accuracyAt(0.5, scores, labels), goals.accuracy),
      withGoal(auc(scores, labels), goals.auc),
      withGoal(recallAt(0.1, scores, labels), goals.recall),
    ];
  });
  const peers = PEERS.map(({ name, judge }) => {
    const scores = texts.map(({ text }) => judge(text).score);
    return [name, bestAccuracy(scores, labels), auc(scores, labels), recallAt(0.1, scores, labels)].map((cell) =>
      typeof cell === "string" ? cell : figure(cell),
    );
  });
  const rude = labels.filter((label) => label === 1).length;
  return [
    `${texts.length} rows, ${rude} of them labelled rude. Accuracy of ours at 0.5, of each peer at the threshold that is best`,
    `on these rows (that flatters the peers). One answer for all rows would be right in ${figure(Math.max(rude, texts.length - rude) / texts.length)}.`,
    ...tableLines(["tool", "accuracy", "AUC", "recall at 10 % false alarms"], [...ours, ...peers]),
  ];
}

/** Rows flagged or not: the share of rude rows and of calm rows. */
function flaggedLines({ texts, family, pairs, goals }, results) {
  const labels = texts.map(({ label }) => label);
  const hit = family ? (one) => one.family === family : (one) => WARNED.has(one.severity);
  const what = family ? `any finding of family ${family}` : "any finding, warning or serious";
  const heads = pairs ? ["tool", "rude flagged", "calm flagged"] : ["tool", "recall", "false alarms"];
  const flags = results.map(({ findings }) => findings.some(hit));
  const ours = [
    `${OURS}, ${what}`,
    withGoal(shareFlagged(1, flags, labels), goals.recall),
    withGoal(shareFlagged(0, flags, labels), goals.alarms, true),
  ];
  const peers = PEERS.map(({ name, judge }) => {
    const flagged = texts.map(({ text }) => judge(text).flagged);
    return [name, figure(shareFlagged(1, flagged, labels)), figure(shareFlagged(0, flagged, labels))];
  });
  const rude = labels.filter((label) => label === 1).length;
  return [
    pairs
      ? `${rude} pairs; both sides in lower case, without the spaces that stood before apostrophes and stops.`
      : `${texts.length} rows, ${rude} of them labelled offensive or hateful. False alarms on the others.`,
    "Peers: a negative score, or anything found.",
    ...tableLines(heads, [ours, ...peers]),
  ];
}

const NAMED = {
  EMAIL_ADDRESS: "e-mail",
  DOMAIN_NAME: "URL",
  CREDIT_CARD: "card",
  IBAN_CODE: "IBAN",
  PHONE_NUMBER: "phone (no goal)",
  US_SSN: "social security number (no goal)",
};

/** Personal data: which spans were found, and which findings were right. */
function spanLines({ texts, goals }, results) {
  const rows = texts.map(({ spans }, k) => ({
    spans,
    findings: results[k].findings.filter(({ family }) => family === "personal-data"),
  }));
  const { recall, right, wrong, leftOut } = spanCounts(rows);
  const lines = Object.entries(NAMED).map(([type, name]) => {
    const { spans, found } = recall.get(type);
    const goal = name.includes("(") ? undefined : goals.recall;
    return [`recall, ${name}`, `${found} of ${spans}`, withGoal(found / spans, goal)];
  });
  const precision = withGoal(right / (right + wrong), goals.precision);
  return [
    `${texts.length} rows. A span is found when a finding for its type starts and ends where it does. ${leftOut} findings on labels of`,
    "other types only (names, places, licences) are left out. None of the peers looks for personal data.",
    ...tableLines(
      ["dispute-coach", "spans", "share"],
      [...lines, ["precision", `${right} of ${right + wrong}`, precision]],
    ),
  ];
}

const SHAPES = { ranked: rankedLines, flagged: flaggedLines, spans: spanLines };

/** The lines of a set's report. In: the set with its texts, what the product said of each. */
export const reportLines = (set, results) => SHAPES[set.shape](set, results);
