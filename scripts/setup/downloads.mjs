/** What the parts of the setup download into an empty npm cache, in megabytes: measured on Linux x64. */
export const megabytes = {
	runtimePackages: 72,
	developmentPackages: 175,
	editorHost: 92,
	playwrightBrowser: 175,
	debianBrowser: 113,
};

/**
 * Says what is about to be downloaded, before it is.
 *
 * @param {string} what
 * @param {number} size In megabytes.
 */
export function announce(what, size) {
	console.log(`Installing ${what} (downloads about ${size} MB) ...`);
}

/**
 * The same for packages that npm may have in its cache.
 *
 * @param {string} what
 * @param {number} size In megabytes.
 */
export function announcePackages(what, size) {
	console.log(`Installing ${what} (downloads about ${size} MB, less where npm has it already) ...`);
}
