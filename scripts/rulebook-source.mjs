// What scripts/rulebook.mjs takes from the product.

import { UPWORK_RULES } from "../src/core/rules/built-in.ts";
import { LEFT_OUT } from "../src/core/rules/left-out.ts";
import { rulebookPage } from "../src/core/rules/rulebook-page.ts";

export const page = rulebookPage(UPWORK_RULES, LEFT_OUT);
