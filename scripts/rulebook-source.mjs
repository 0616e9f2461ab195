// What scripts/rulebook.mjs takes from the product.
import { rulebookPage } from "../src/core/upwork/rulebook-page.ts";
import { LEFT_OUT } from "../src/core/upwork/rules/left-out.ts";
import { UPWORK_PACK } from "../src/core/upwork/rules/pack.ts";

export const page = rulebookPage(UPWORK_PACK, LEFT_OUT);
