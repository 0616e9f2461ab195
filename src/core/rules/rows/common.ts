import { CONTRACT_KINDS, type ContractKind, type Rule } from "./rule.ts";

// What many rules share: contracts they are about, how their dates in force are judged, days on which sources were read.

/** Fixed price. Project Catalog and consultations follow its flow (Upwork Help 211062058). */
export const FIXED: readonly ContractKind[] = ["fixed", "catalog"];
export const HOURLY: readonly ContractKind[] = ["hourly"];
/** The ordinary contracts of the marketplace. */
export const ORDINARY: readonly ContractKind[] = ["fixed", "catalog", "hourly"];
export const ANY: readonly ContractKind[] = [...CONTRACT_KINDS];

/**
 * The fixed-price escrow instructions we know are those of 20 July 2026. They govern a contract that began on that day or
 * later; an older one has the terms of its own day.
 */
export const TERMS_OF_2026: Rule["inForce"] = { by: "contractBegan", from: "2026-07-20" };
/** All else goes by the day of the event, and when it began is not known to us. A row without `inForce` has this. */
export const BY_EVENT: Rule["inForce"] = { by: "event" };

/** The copies of the legal pages. */
export const LEGAL_READ = "2026-08-05";
/** "Arbitration", Upwork Help. */
export const ARBITRATION_READ = "2026-08-28";
/** "Fixed-Price Protection", Upwork Help. */
export const PROTECTION_READ = "2026-09-02";
/** "Review and pay for fixed-price contracts and milestones", Upwork Help. */
export const REVIEW_READ = "2026-09-05";
/** "Request a refund" and "What is the Client Marketplace Fee", Upwork Help. */
export const REFUND_READ = "2026-09-25";
/** "How Hourly Payment Protection works" and "Freelancer Service Fee", Upwork Help. */
export const APRIL_READ = "2026-04-20";
/** Undated captures: the day the facts were put together. When each capture was taken is not known. */
export const CAPTURES_READ = "2026-10-05";
/** The pages on troubles beyond the dispute: accounts, chargebacks, payments without hours, rights, conduct, agencies. */
export const SITUATIONS_READ = "2026-11-29";
