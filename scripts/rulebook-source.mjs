// What scripts/rulebook.mjs takes from the product.

import { UPWORK_RULES } from "../src/core/rules/built-in.ts";
import { LEFT_OUT } from "./rulebook/left-out.ts";
import { rulebookPage } from "./rulebook/page.ts";

export const page = rulebookPage(UPWORK_RULES, LEFT_OUT);
