import { sayBytes } from "../../core/case/media-type.ts";
import { wrap } from "./lines.ts";
import type { Look } from "./paint.ts";

/** A place as it is shown. */
export interface ShownPlace {
  readonly name: string;
  readonly what: string;
  readonly path: string;
  readonly isThere: boolean;
  readonly bytes?: number;
}

/** Places, each with its path on a line of its own: a path that is broken into lines cannot be copied. */
export const placesLines = (places: readonly ShownPlace[], look: Look): string[] =>
  places.flatMap(({ name, what, path, isThere, bytes }) => {
    const size = bytes === undefined ? "" : ` (${sayBytes(bytes)})`;
    const yet = isThere ? size : " (not there yet)";
    return [
      ...wrap(`${look.paint.bold(name)}: ${what}${yet}`, look.width, 0, look.plain ? 0 : 2),
      `${look.plain ? "" : "  "}${look.paint.accent(path)}`,
    ];
  });
