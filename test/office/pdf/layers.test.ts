import { PDFDict, PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { layersOf } from "../../../src/office/pdf/layers.ts";

/** A file with the layers 10 (on) and 11 (off). */
const isShown = async (layer: Record<string, unknown> | PDFRef | undefined, state: Record<string, unknown> = {}) => {
  const { context, catalog } = await PDFDocument.create();
  const [on, off] = [PDFRef.of(10), PDFRef.of(11)];
  for (const ref of [on, off]) context.assign(ref, context.obj({ Type: "OCG" }));
  const properties = context.obj({ OCGs: [on, off], D: { OFF: [off], ON: [on], ...state } as never });
  catalog.set(PDFName.of("OCProperties"), properties);
  return layersOf(context)(layer instanceof PDFRef || layer === undefined ? layer : context.obj(layer as never));
};

const ON = PDFRef.of(10);
const OFF = PDFRef.of(11);
const member = (rest: Record<string, unknown>) => ({ Type: "OCMD", ...rest });

test.each([
  ["no layer", undefined, true],
  ["a layer that is on", ON, true],
  ["one that is off", OFF, false],
  ["one that is not there", PDFRef.of(99), true],
  ["a member of one", member({ OCGs: OFF }), false],
  ["of none", member({ OCGs: [] }), true],
  ["of any on", member({ OCGs: [ON, OFF] }), true],
  ["of all on", member({ OCGs: [ON, OFF], P: "AllOn" }), false],
  ["of any off", member({ OCGs: [ON, OFF], P: "AnyOff" }), true],
  ["of all off", member({ OCGs: [ON, OFF], P: "AllOff" }), false],
  ["and", member({ VE: ["And", ON, OFF] }), false],
  ["or", member({ VE: ["Or", ON, OFF] }), true],
  ["not", member({ VE: ["Not", OFF] }), true],
  ["one in the other", member({ VE: ["And", ON, ["Not", ["Or", OFF, OFF]]] }), true],
  ["an expression before groups", member({ VE: ["Not", ON], OCGs: ON }), false],
])("%s", async (_, layer, shown) => {
  expect(await isShown(layer)).toBe(shown);
});

test("with everything off at first, only what is named as on is shown", async () => {
  expect([await isShown(ON, { BaseState: "OFF" }), await isShown(OFF, { BaseState: "OFF" })]).toEqual([true, false]);
  expect(await isShown(PDFRef.of(10), { BaseState: "OFF", ON: [] })).toBe(false);
});

test("a file without layers shows everything", async () => {
  const { context } = await PDFDocument.create();
  expect(layersOf(context)(PDFDict.withContext(context))).toBe(true);
});
