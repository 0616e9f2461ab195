/** How wide a help page is: as the terminal, and never less than 40 or more than 100 columns. */
export const helpWidth = (width: number): number => Math.max(40, Math.min(width, 100));
