import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef } from "@cantoo/pdf-lib";

const nameOf = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};

const listOf = (dict: PDFDict | undefined, key: string): readonly PDFObject[] => {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value.asArray() : [];
};

const POLICIES: Readonly<Record<string, (states: readonly boolean[]) => boolean>> = {
  AllOn: (states) => states.every((on) => on),
  AnyOff: (states) => states.some((on) => !on),
  AllOff: (states) => states.every((on) => !on),
  AnyOn: (states) => states.some((on) => on),
};

const MOST_DEPTH = 20;

/**
 * Tells whether something on a layer is shown when the file is opened (PDF 32000-1, 8.11: optional content). In: the objects of
 * the file. Out: a function of what stands under /OC.
 */
export const layersOf = (context: PDFContext): ((layer: PDFObject | undefined) => boolean) => {
  const catalog = context.lookup(context.trailerInfo.Root);
  const properties = catalog instanceof PDFDict ? catalog.lookup(PDFName.of("OCProperties")) : undefined;
  const found = properties instanceof PDFDict ? properties.lookup(PDFName.of("D")) : undefined;
  const state = found instanceof PDFDict ? found : undefined;
  const base = state !== undefined && nameOf(state, "BaseState") === "OFF" ? "OFF" : "ON";
  const others = new Set(listOf(state, base === "OFF" ? "ON" : "OFF").filter((one) => one instanceof PDFRef));
  const isGroupOn = (group: PDFObject): boolean => (base === "ON") !== (group instanceof PDFRef && others.has(group));
  const holds = (expression: PDFObject | undefined, depth: number): boolean => {
    const list = expression instanceof PDFRef ? context.lookup(expression) : expression;
    if (!(list instanceof PDFArray)) return expression === undefined || isGroupOn(expression);
    if (depth > MOST_DEPTH) return true;
    const [act, ...parts] = list.asArray();
    const states = parts.map((part) => holds(part, depth + 1));
    const kind = act instanceof PDFName ? act.decodeText() : "";
    if (kind === "Not") return states[0] !== true;
    return kind === "Or" ? states.some((on) => on) : states.every((on) => on);
  };
  return (layer) => {
    const dict = layer instanceof PDFRef ? context.lookup(layer) : layer;
    if (!(dict instanceof PDFDict) || layer === undefined) return true;
    if (nameOf(dict, "Type") !== "OCMD") return isGroupOn(layer);
    const expression = dict.lookup(PDFName.of("VE"));
    if (expression instanceof PDFArray) return holds(expression, 0);
    const groups = dict.get(PDFName.of("OCGs"));
    const many = groups instanceof PDFRef ? context.lookup(groups) : groups;
    const members = many instanceof PDFArray ? many.asArray() : groups === undefined ? [] : [groups];
    if (members.length === 0) return true;
    const policy = POLICIES[nameOf(dict, "P") ?? "AnyOn"] ?? POLICIES.AnyOn;
    return policy?.(members.map(isGroupOn)) ?? true;
  };
};
