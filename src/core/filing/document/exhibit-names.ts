import { labelsOf } from "../../case/exhibit-labels.ts";
import { sourceOf } from "../../case/exhibit-sources.ts";
import type { Exhibit } from "../../case/lists.ts";
import { isNever } from "../../case/never.ts";
import { pinpointOf } from "../../claims/pinpoints.ts";
import { chatProgramOf } from "../../conversations/chat-programs.ts";
import { oneLine, sayLines, shorten } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import type { FilingCase } from "../disclose.ts";

/** The name of an exhibit with the lines it cites, unless the name says them already. */
export const sayExhibit = (c: Pick<FilingCase, "originals">, one: Exhibit): string => {
  const original = c.originals[one.id];
  const name = oneLine(one.name ?? original?.fileName ?? "");
  if (original?.lines === undefined || /\blines? \d/.test(name)) return name;
  return `${name}, ${sayLines(original.lines)}`;
};

const MOST = 40;

/** An exhibit in a few words, behind its label: "contract page, 4 Sep 2026", "messages, lines 40-52, 12 Sep 2026". */
export const shortExhibit = (c: FilingCase, one: Exhibit): string => {
  const label = labelsOf(c).get(one.id) ?? "";
  const source = sourceOf(one);
  // Of a file of the person's own only its name tells what it is.
  const program = source?.isOutside ? chatProgramOf(c.originals[one.id]?.reading?.form, one.shows) : undefined;
  const what =
    (program === undefined ? undefined : `${program} chat`) ??
    source?.short ??
    shorten(oneLine(one.name ?? c.originals[one.id]?.fileName ?? ""), MOST);
  const place = source?.short === undefined ? "" : (pinpointOf(c, one) ?? "").slice(label.length).replace(/^, /, "");
  const day = one.on === undefined || isNever(one.on) ? "" : sayDay(one.on as string);
  return [what, place, day].filter((part) => part !== "").join(", ");
};
