/** Put in by the build. */
declare const ARCHDOCS_VERSION: string;

/** The version of the package that the bundle is part of. */
export const packageVersion = ARCHDOCS_VERSION;
