import { createPrompt, useState } from "@inquirer/core";
import type { Key } from "../keys/keyboard.ts";
import { useCalm, useCommonKeys, useEnding, useKey, useQuiet } from "../keys/keys.ts";
import { useCursor } from "../screen/cursor.ts";
import { framed, type Hint, innerWidth, problemLines, roomFor } from "../screen/layout.ts";
import { wrapText } from "../screen/rows.ts";
import type { Sheet, SheetAct, SheetKey, SheetRow } from "../views/sheet.ts";
import { windowAround } from "./options.ts";
import type { Outcome, PromptConfig, PromptContext } from "./prompt-context.ts";

const GUARDED = "Several keys came at once, so nothing was done. Press one again.";

const rowLines = (context: PromptContext, row: SheetRow, isAt: boolean): string[] => {
  const { paint } = context;
  const width = innerWidth(context);
  if (row.id === undefined) {
    const head = wrapText(row.text, width - 1).map((line) => ` ${paint.bold(line)}`);
    const under = (row.under ?? []).flatMap((line) => wrapText(line, width - 3).map((one) => `   ${paint.dim(one)}`));
    return [...(row.text === "" ? [""] : ["", ...head]), ...under];
  }
  const mark = row.mark === undefined ? "" : `${row.mark.sign} `;
  const text = wrapText(`${mark}${row.text}`, width - 4).map((line, index) => {
    const shown = index === 0 ? line : `${" ".repeat(mark.length)}${line}`;
    return ` ${isAt && index === 0 ? paint.accent("›") : " "} ${isAt ? paint.accent(shown) : shown}`;
  });
  const indent = " ".repeat(3 + mark.length);
  const under = (row.under ?? []).flatMap((line) =>
    wrapText(line, width - indent.length - 1).map((one) => `${indent}${paint.dim(one)}`),
  );
  return [...text, ...under];
};

/** The rows around the cursor that fit, and the row of the screen that the cursor stands on. */
const sheetRows = (context: PromptContext, { rows }: Sheet, at: number, room: number) => {
  const blocks = rows.map((row, index) => rowLines(context, row, index === at));
  const [from, to] = windowAround(blocks, Math.max(0, at), room);
  const heightOf = (some: readonly string[][]) => some.reduce((sum, one) => sum + one.length, 0);
  const left = (some: readonly SheetRow[]) => some.filter((row) => row.id !== undefined).length;
  const more = (number: number, where: string) =>
    number > 0 ? [context.paint.dim(`   … ${number} more ${where}`)] : [];
  const above = more(left(rows.slice(0, from)), "above");
  // The first line of a block of the cursor: a heading before it is a block of its own.
  return {
    lines: [...above, ...blocks.slice(from, to).flat(), ...more(left(rows.slice(to)), "below")],
    cursorRow: at < 0 ? 0 : above.length + heightOf(blocks.slice(from, at)),
    below: new Set(rows.slice(to).map((row) => row.id)),
  };
};

/** The next row a key acts on, in a direction; where there is none the cursor stays. */
const nextRow = (rows: readonly SheetRow[], at: number, by: number): number => {
  const step = by < 0 ? -1 : 1;
  let to = at;
  for (let index = at + step, left = Math.abs(by); left > 0 && rows[index] !== undefined; index += step) {
    if (rows[index]?.id === undefined) continue;
    to = index;
    left -= 1;
  }
  return to;
};

const MOVES: Readonly<Record<string, number>> = {
  up: -1,
  down: 1,
  tab: 1,
  pageup: -8,
  pagedown: 8,
  home: -1_000_000,
  end: 1_000_000,
};

const keyOf = (keys: readonly SheetKey[], key: Key): SheetKey | undefined => {
  if (key.name !== "char") return undefined;
  const typed = key.text === " " ? "Space" : key.text.toLowerCase();
  return keys.find((one) => one.key === typed || one.key === key.text);
};

/** A list to look through, with single keys that act on the marked row, and Enter for all of it. */
export const sheetPrompt = createPrompt<Outcome, PromptConfig>(({ context }, done) => {
  const sheet = context.prompt.sheet ?? { rows: [], keys: [], enter: "go on" };
  const { rows, keys } = sheet;
  const first = rows.findIndex((row) => row.id !== undefined && (sheet.at === undefined || row.id === sheet.at));
  const [at, setAt] = useState(first < 0 ? nextRow(rows, -1, 1) : first);
  const [guarded, setGuarded] = useState(false);
  const ending = useEnding(context, done);
  const common = useCommonKeys(context, true, ending.end);
  const quiet = useQuiet();
  const calm = useCalm();

  const act = (key: string) => {
    const id = rows[at]?.id;
    const value: SheetAct = { key, ...(id === undefined ? {} : { row: id }) };
    ending.end({ kind: "answer", value });
  };

  useKey((key) => {
    const wasEnter = quiet.broken();
    if (common.took(key, undefined)) return;
    // Letters that come with others were pasted, and so was an Enter with letters right behind it.
    if (key.name === "paste" || key.burst || (wasEnter && key.name === "char")) {
      calm.disturb();
      return setGuarded(true);
    }
    const by = MOVES[key.name];
    if (by !== undefined) {
      calm.settle();
      setGuarded(false);
      return setAt(nextRow(rows, at, by));
    }
    if (!calm.is()) return;
    setGuarded(false);
    if (key.name === "enter") return quiet.after(() => act("Enter"));
    const own = keyOf(keys, key);
    if (own !== undefined && (own.ofRow !== true || rows[at]?.id !== undefined)) act(own.key);
  });

  const hasRows = rows.some((row) => row.id !== undefined);
  const own = (enter: string): Hint[] => [
    ["Enter", enter],
    ...(hasRows ? ([["↑↓", "move"]] as const) : []),
    ...keys.filter((one) => hasRows || one.ofRow !== true).map((one): Hint => [one.key, one.does]),
  ];
  const rest = (enter: string) => ({
    under: problemLines(context, guarded ? GUARDED : ending.problem),
    helpOpen: common.helpOpen,
    own: own(enter),
    hints: common.hints,
  });
  const sayBelow = (number: number) => (number === 0 ? sheet.enter : `${sheet.enter}, ${number} of them below`);
  const takes = sheet.takes ?? [];
  // The longest footer is made room for, so that the rows below it do not hang on the rows above it.
  const room = roomFor(context, rest(sayBelow(takes.length)));
  const { lines, cursorRow, below } = sheetRows(context, sheet, at, room);
  const footed = rest(sayBelow(takes.filter((id) => below.has(id)).length));
  return useCursor(context, framed(context, { ...footed, input: lines.length > 0 ? lines : [" ›"], cursorRow }), 1);
});
