import { join } from "node:path";

// In the built program this file is part of one in dist; run from its source it is src/system/assets.ts.
const FOLDER = import.meta.filename.endsWith(".ts") ? join("..", "..", "dist", "assets") : "assets";

/** The path of a font, a picture decoder or another file that comes with the program (scripts/assets.mjs lists them). */
export const assetPath = (name: string): string => join(import.meta.dirname, FOLDER, name);
