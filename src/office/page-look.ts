import type { PagePart } from "../core/filing/formats/page-parts.ts";

/** How a page is shown: the parts it is cut into, and a sentence about it. */
export interface PageLook {
  readonly parts?: readonly PagePart[];
  readonly remark?: string;
}

/** In: the parts of a page, as `partsOf` gives them; what is said when they would be too many. */
export const lookOf = (parts: readonly PagePart[] | "too many" | undefined, tooMany: string): PageLook =>
  parts === undefined ? {} : parts === "too many" ? { remark: tooMany } : { parts };
