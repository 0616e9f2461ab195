import { writeOut } from "../../../core/text/command-text.ts";
import type { ReminderPlan } from "../../../ports/reminders.ts";
import type { Output } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";

/** A program and its arguments as a person reads them: a word with a space is in quotes. */
const callLine = (call: readonly string[]): string =>
  call.map((word) => (/[\s"']/.test(word) ? JSON.stringify(word) : word)).join(" ");

/** All that a reminder is, to the letter: the files with their places, the commands, and what is left to the person. */
export const planLines = (plan: ReminderPlan, io: Output): string[] => [
  ...plan.files.flatMap(({ path, content }) => [
    `The file ${path}:`,
    "",
    // Nothing in it is wrapped: it is what is written.
    ...content.trimEnd().split("\n"),
    "",
  ]),
  ...(plan.commands.length > 0 ? ["Then these run:", "", ...plan.commands.map(callLine), ""] : []),
  ...(plan.byHand === undefined ? [] : [`${plan.byHand.how}:`, "", ...plan.byHand.line.split("\n"), ""]),
  ...plan.remarks.flatMap((remark) => wrap(writeOut(remark, io.asTyped), io.width)),
];
