import type { SettingName } from "../core/settings/rows.ts";
import type { SaidSettings, Settings } from "../core/settings/settings.ts";

/** The person's settings: what holds in this run, and the file in which they are kept. */
export interface SettingsPort extends Settings {
  /** The file, whether or not it is there. */
  readonly path: string;
  /** The values in the file, whether or not they hold in this run. */
  readonly kept: SaidSettings["kept"];
  /** What is wrong with the file, a sentence each. It was said already. */
  readonly flaws: readonly string[];
  /**
   * Keeps a value for later runs, or forgets it. In: a value as the row of the setting takes it. Out: where a damaged file was moved
   * to, if there was one. Throws `Problem` when nothing can be written.
   */
  keep(name: SettingName, value: string | undefined): string | undefined;
}
