import type { ReadText } from "../../core/facts/read-text.ts";
import { HEAD_BYTES, pictureDay } from "../media-type.ts";

const NAMED_DAY = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d{3})/;
/** Names that phones, computers and programs give to photos and recordings, with no time of day in them. */
const MADE_BY_A_DEVICE =
  /^(?:screen[\s_-]?shot|screen[\s_-]?recording|IMG|VID|PXL|PTT|AUD|STK|WhatsApp|signal|photo|DSC|MVIMG)(?![a-z])/i;
/** A day and the second of it, in whatever language the rest is: nobody writes this by hand. */
const TO_THE_SECOND =
  /(?<!\d)20\d\d[-_.]?\d\d[-_.]?\d\d(?!\d{3})\D{1,12}(?:[01]?\d|2[0-3])[-_.:h\ua789\u2236 ]?[0-5]\d[-_.:m\ua789\u2236 ]?[0-5]\d/;

/** The day in the name that a device gave to a file: "Screenshot_20261109-211544.jpg", "IMG-20261119-WA0003.jpg". */
export const dayInName = (name: string): string | undefined => {
  if (!MADE_BY_A_DEVICE.test(name) && !TO_THE_SECOND.test(name)) return undefined;
  const found = NAMED_DAY.exec(name);
  if (found === null) return undefined;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : undefined;
};

/** The day that a picture or recording tells of its making: by its name, else by what the camera wrote into it. */
export const madeOn = async (name: string, bytes: Uint8Array): Promise<ReadText["made"]> => {
  const named = dayInName(name);
  if (named !== undefined) return { on: named, by: "name" };
  const told = await pictureDay(bytes.subarray(0, HEAD_BYTES));
  return told === undefined ? undefined : { on: told, by: "metadata" };
};
