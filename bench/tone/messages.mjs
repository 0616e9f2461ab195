// Our own messages that nobody who wrote a rule has read: what is due and found, what is clean and flagged.
import { join } from "node:path";
import { checked } from "./product.mjs";
import { rowsOf } from "./sets.mjs";
import { tableLines, withGoal } from "./table.mjs";

const loud = ({ findings }) => findings.filter(({ severity }) => severity !== "note");
const isGrave = ({ findings }) => findings.some(({ severity }) => severity === "serious");

/** Whether what is due was found: its family or one that is as good; where several are due, one of each group. */
const isFound = ({ family, also = [], all = [[family, ...also]] }, result) =>
  all.every((group) => group.some((name) => loud(result).some((one) => one.family === name)));

const share = (rows, test) => rows.filter(test).length / rows.length;

/** The report on one file of our messages. In: the root of the built project, the file's name. Out: lines. */
export async function messageLines(root, name) {
  const messages = rowsOf(join(root, "test/cases/messages", name));
  const results = await checked(
    root,
    messages.map(({ text }) => text),
  );
  const rows = messages.map((message, place) => ({ message, result: results[place] }));
  const due = rows.filter(({ message }) => message.expect !== "none");
  const grave = due.filter(({ message }) => message.expect === "serious");
  const clean = rows.filter(({ message }) => message.expect === "none");
  const cells = [
    [
      "found, of what is due",
      String(due.length),
      withGoal(
        share(due, ({ message, result }) => isFound(message, result)),
        0.9,
      ),
    ],
    [
      "serious, of what is serious",
      String(grave.length),
      withGoal(
        share(grave, ({ result }) => isGrave(result)),
        0.85,
      ),
    ],
    [
      "clean ones flagged",
      String(clean.length),
      withGoal(
        share(clean, ({ result }) => loud(result).length > 0),
        0.02,
        true,
      ),
    ],
    [
      "clean ones flagged as serious",
      String(clean.length),
      withGoal(
        share(clean, ({ result }) => isGrave(result)),
        0,
        true,
      ),
    ],
  ];
  return [`${rows.length} messages of disputes.`, ...tableLines(["dispute-coach", "messages", "share"], cells)];
}
