import type { ReadText } from "../../core/facts/read-text.ts";
import { HEAD_BYTES, pictureDay } from "../media-type.ts";

const NAMED_DAY = /(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d{3})/;
/** Names that phones and computers give to screenshots, photos, recordings: a day in them is the day of the making. */
const MADE_BY_A_DEVICE =
  /^(?:screen[\s_-]?shot|screenshot|screen[\s_-]?recording|bildschirmfoto|schermafbeelding|capture|captura|skjermbilde|skærmbillede|skärmavbild|zrzut|снимок|IMG|VID|PXL|PTT|AUD|STK|WhatsApp|signal|photo|DSC|MVIMG|\d{8}[-_]\d{6})/i;

/** The day in the name that a device gave to a file: "Screenshot_20261109-211544.jpg", "IMG-20261119-WA0003.jpg". */
export const dayInName = (name: string): string | undefined => {
  if (!MADE_BY_A_DEVICE.test(name)) return undefined;
  const found = NAMED_DAY.exec(name);
  return found === null ? undefined : `${found[1]}-${found[2]}-${found[3]}`;
};

/** The day that a picture or recording tells of its making: by its name, else by what the camera wrote into it. */
export const madeOn = async (name: string, bytes: Uint8Array): Promise<ReadText["made"]> => {
  const named = dayInName(name);
  if (named !== undefined) return { on: named, by: "name" };
  const told = await pictureDay(bytes.subarray(0, HEAD_BYTES));
  return told === undefined ? undefined : { on: told, by: "metadata" };
};
