/**
 * @typedef {object} Bundle
 * @property {string} entry The source file.
 * @property {string} output The name below dist/.
 * @property {'node' | 'browser'} platform
 * @property {'cjs' | 'iife'} format
 * @property {boolean} [executable] Starts as a program.
 * @property {boolean} [page] Runs in a page, not in a worker.
 * @property {PackageParts} [parts] What it has of a package that loads its parts when they are needed.
 */

/**
 * @typedef {object} PackageParts
 * @property {string} package
 * @property {readonly string[]} kept The names of the parts, as their files have them before the `-HASH.mjs`.
 */

/**
 * Modules that are loaded when first needed. They cost nothing at startup, and all hosts share one copy. They are ES
 * modules, which both Node and workers can load. Each has its own copy of the little that several need.
 *
 * @type {Readonly<Record<string, string>>} The source file of each, by the name below dist/modules/.
 */
export const modules = {
	language: 'server/src/language/languageService.ts',
	rendering: 'server/src/rendering/createRenderer.ts',
	secretPatterns: 'server/src/secrets/secretPatterns.ts',
};

/**
 * The scripts that users start or editors load by name.
 *
 * @type {readonly Bundle[]}
 */
export const bundles = [
	{ entry: 'client/src/desktop.ts', output: 'client.js', platform: 'node', format: 'cjs' },
	{ entry: 'client/src/web.ts', output: 'client.browser.js', platform: 'browser', format: 'cjs' },
	{ entry: 'server/src/hosts/node.ts', output: 'server.js', platform: 'node', format: 'cjs' },
	{
		entry: 'server/src/hosts/documentWorker.ts',
		output: 'documentWorker.js',
		platform: 'node',
		format: 'cjs',
	},
	{ entry: 'server/src/hosts/browser.ts', output: 'server.browser.js', platform: 'browser', format: 'iife' },
	{ entry: 'server/src/hosts/cli.ts', output: 'cli.js', platform: 'node', format: 'cjs', executable: true },
	{
		entry: 'client/src/preview/webview/page.ts',
		output: 'preview/page.js',
		platform: 'browser',
		format: 'iife',
		page: true,
	},
	{
		entry: 'client/src/preview/webview/page.css',
		output: 'preview/page.css',
		platform: 'browser',
		format: 'iife',
		page: true,
	},
	{
		entry: 'client/src/preview/webview/diagrams/mermaidDiagrams.ts',
		output: 'preview/mermaid.js',
		platform: 'browser',
		format: 'iife',
		page: true,
		parts: {
			package: 'mermaid',
			// The diagrams of architecture documents, with the compressed size in kB that each adds to the package.
			// All share 147 kB, and most need the layout dagre. Left out for their size: pie and gitGraph (145, with
			// their own parser), architecture-beta (330), the layout ELK (475), formulas (80).
			kept: [
				'dagre', // 19
				'flowDiagram', // 20
				'sequenceDiagram', // 33
				'classDiagram-v2', // 15
				'stateDiagram-v2', // 13
				'erDiagram', // 9
				'c4Diagram', // 19
				'ganttDiagram', // 22
				'journeyDiagram', // 5
				'timeline-definition', // 6
				'quadrantDiagram', // 10
				'requirementDiagram', // 9
				'blockDiagram', // 12
				'mindmap-definition', // 4
			],
		},
	},
];
