/** Whole cents as dollars: 80000 is "800.00", 123456789 is "1,234,567.89". */
export const formatCents = (cents: number): string => {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${whole}.${String(cents % 100).padStart(2, "0")}`;
};

/** With its currency: "800.00 USD". */
export const formatUsd = (cents: number): string => `${formatCents(cents)} USD`;
