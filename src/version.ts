import manifest from "../package.json" with { type: "json" };

/** The version in package.json, put in at build time. */
export const VERSION: string = manifest.version;

declare const BUILD_SUM: string | undefined;

/** Which program this is: the version, and in a built one the sum of its source. */
export const BUILD: string = typeof BUILD_SUM === "string" ? `${VERSION} ${BUILD_SUM}` : VERSION;
