/** The build replaces this with the version in `package.json`. */
declare const ARCHDOCS_VERSION: string;

/** The version of the package. */
export const packageVersion = ARCHDOCS_VERSION;
