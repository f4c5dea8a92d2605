/** Download sizes of the parts of the setup, in megabytes: measured on Linux x64 with an empty npm cache. */
export const megabytes = {
	runtimePackages: 72,
	developmentPackages: 175,
	editorHost: 92,
	playwrightBrowser: 175,
	debianBrowser: 113,
};

/**
 * Announces a download.
 *
 * @param {string} what
 * @param {number} size In megabytes.
 */
export function announce(what, size) {
	console.log(`Installing ${what} (downloads about ${size} MB) ...`);
}

/**
 * Announces a download of packages, some of which npm may have in its cache.
 *
 * @param {string} what
 * @param {number} size In megabytes.
 */
export function announcePackages(what, size) {
	console.log(`Installing ${what} (downloads about ${size} MB, less where npm has it already) ...`);
}
