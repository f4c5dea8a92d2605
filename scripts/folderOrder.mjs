// The order of folders in docs/architecture.md, which `npm run check` enforces. Imports of types count.

/**
 * Folders from the lowest to the highest. A folder imports only what stands before it. Folders of one row import each
 * other freely.
 */
const language = [
	['settings', 'messages'],
	['document'],
	['template'],
	['names'],
	['workspace'],
	['edits'],
	['rules'],
	['analysis'],
	['navigation'],
	['hover'],
	['symbols'],
	['codeActions'],
	['filling'],
	['completion'],
	['preview'],
];

const server = [['language'], ['files', 'rendering', 'secrets'], ['lsp', 'cli'], ['hosts']];

/**
 * @param {string} root
 * @param {readonly (readonly string[])[]} rows
 */
function inOrder(root, rows) {
	return rows.slice(0, -1).map((row, index) => ({
		name: `${row.join(', ')}: no import from above`,
		severity: 'error',
		from: { path: `^${root}/(?:${row.join('|')})/`, pathNot: '\\.test\\.ts$' },
		to: {
			path: `^${root}/(?:${rows
				.slice(index + 1)
				.flat()
				.join('|')})/`,
		},
	}));
}

/**
 * @param {string} name
 * @param {string} from
 * @param {string} to
 */
function never(name, from, to) {
	return { name, severity: 'error', from: { path: from, pathNot: '\\.test\\.ts$' }, to: { path: to } };
}

export default {
	forbidden: [
		{ name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
		...inOrder('server/src/language', language),
		...inOrder('server/src', server),
		never('lsp and cli do not know each other', '^server/src/lsp/', '^server/src/cli/'),
		never('cli and lsp do not know each other', '^server/src/cli/', '^server/src/lsp/'),
		never('common imports neither side', '^common/', '^(?:server|client)/'),
		never('the client never imports the server', '^client/', '^server/'),
		never('the server never imports the client', '^server/', '^client/'),
		never(
			'what is shipped imports no test',
			'^(?:server|client|common)/',
			'^(?:test|bench|harness|scripts)/',
		),
		never('test and bench do not know each other', '^test/', '^bench/'),
		never('bench and test do not know each other', '^bench/', '^test/'),
	],
	options: {
		// TypeScript 7 has no API for other tools yet.
		parser: 'swc',
		doNotFollow: { path: 'node_modules' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.mjs', '.js'],
			conditionNames: ['import', 'node', 'default'],
		},
	},
};
