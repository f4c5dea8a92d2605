import type { RuleId } from '#language/settings/ruleIds.generated.ts';
import { builtInTemplates } from '#language/template/builtInTemplates.ts';

/** What the built-in template does not have: fields in a group that is required. */
export const noteTemplate =
	'> **Type:** Note\n\n# [Title]\n\n## Access\n\n**Login:**\n\n- Provider: [Who checks it]\n- Owner: [@team]\n';

/** What stands for a credential in the documents below. */
export const credential = 'THE-REAL-VALUE';

const variableHeader = '| Variable | Required | Default | Description | Example |';

/** Documents whose findings show every fix of a rule; none for those that only the author can answer. */
export const fixDocuments: Readonly<Record<RuleId, readonly string[]>> = {
	'unfilled-placeholder': [
		document('Text.', { status: '[draft/active/deprecated]' }),
		document('Text.', { owner: '[@team-member]' }),
		document('Text.\n\n---\n\n*Created: YYYY-MM-DD*'),
	],
	'empty-link': [document('See [the orders]().')],
	'leftover-marker': [],
	'guidance-comment': [
		document('## Overview\n\n<!-- Describe the system. -->\n\nText. <!-- Add the reasons. -->'),
	],
	'sample-text': [
		...builtInTemplates,
		document(
			`## Code Locations\n\n### Backend / API\n\n${table('| Component | Type | Location(s) | Notes |', [
				'| **API Layer** | Endpoints | `app/api/` · `pages/api/` · `src/server/` | For the shop |',
			])}`,
		),
	],
	'brackets-left': [document('- Since: [2026-01-02]')],
	'missing-section': [document('## Overview\n\nText.')],
	'section-order': [document('## Architecture\n\nText.\n\n## Overview\n\nText.')],
	'duplicate-section': [],
	'empty-section': [document('## Overview\n\n## Configuration\n\nText.')],
	'missing-column': [
		document(variables('| Variable | Default | Description | Example |', '| `PORT` | 80 | Where | `81` |')),
		document('## Configuration\n\n### Environment Variables\n\nText.'),
	],
	'row-width': [
		document(variables(variableHeader, '| `PORT` | ✗ |')),
		document(variables(variableHeader, '| `PORT` | ✗ | 80 | Where | `81` | More |')),
	],
	'missing-field': [
		document('## Integration Details\n\n### Post: Parcels\n\n**Service Information:**\n\n- Provider: Post'),
		'> **Type:** Note\n\n# Payments\n\n## Access\n\nText.\n',
	],
	'missing-metadata': ['> **Type:** Architecture\n> **Status:** active\n\n# Payments\n\nText.\n'],
	'metadata-value': [document('Text.', { status: 'activ' })],
	'invalid-date': [document('- Since: 2026-02-30')],
	'date-order': [document('Text.\n\n---\n\n*Created: 2026-03-01*\n*Last Updated: 2026-01-15*')],
	'required-with-default': [document(variables(variableHeader, '| `PORT` | ✓ | `80` | Where | `81` |'))],
	'undefined-secret': [document(`${secrets('post-key')}\n\nWith \`vault::post-kez\`.`)],
	'unused-secret': [
		document(
			`${secrets('post-key', 'fax-key', 'mail-key')}\n\nWith \`vault::post-key\` and \`vault::fax-key\`.`,
		),
	],
	'duplicate-secret': [document(secrets('post-key', 'post-key'))],
	'exposed-secret': [document(`${secrets('post-key')}\n\nApi-Key: ${credential}`)],
	'duplicate-variable': [document(variables(variableHeader, variable('PORT'), variable('PORT')))],
	'undefined-variable': [
		document(`${variables(variableHeader, variable('DATABASE_URL'))}\n\nIt reads \`DATABSE_URL\`.`),
	],
	'undefined-component': [
		document(
			'## Architecture\n\n### Key Components\n\n| Component | Type | Purpose | Technology | Owner |\n| --- | --- | --- | --- | --- |\n| **label-printer** | Service | Prints | Go | @shop |\n\nIt calls `label-pirnter`.',
		),
	],
	'undefined-server': [
		document(servers('labels', ['labels', 'invoices'])),
		document(servers('carier-docs', ['carrier-docs'])),
	],
	'invalid-json': [document('```json\n{\n  "retries": 1\n  "timeout": 2\n}\n```')],
	'unknown-directive': [document('Text. <!-- archdocs-disable-line row-widht -->')],
	'unused-suppression': [document('Text. <!-- archdocs-disable-line row-width -->')],
};

function document(body: string, { owner = '@payments', status = 'active' } = {}): string {
	const metadata = `> **Type:** Architecture\n> **Focus:** high\n> **Owner:** ${owner}\n> **Status:** ${status}`;
	return `${metadata}\n\n# Payments Architecture\n\n${body}\n`;
}

function table(header: string, rows: readonly string[]): string {
	return [header, header.replace(/[^|]+/g, ' --- '), ...rows].join('\n');
}

function variables(header: string, ...rows: readonly string[]): string {
	return `## Configuration\n\n### Environment Variables\n\n${table(header, rows)}`;
}

function variable(name: string): string {
	return `| \`${name}\` | ✗ | \`80\` | Where | \`81\` |`;
}

function secrets(...names: readonly string[]): string {
	const rows = names.map((name) => `| \`${name}\` | API Key | Post | Monthly | Ask Ana |`);
	return `## Configuration\n\n### Vault Secrets\n\n${table('| Secret | Type | Usage | Rotation | Notes |', rows)}`;
}

/** A table that lists one server, and JSON that configures some. */
function servers(listed: string, configured: readonly string[]): string {
	const row = `| \`${listed}\` | Reads | \`stdio\` | Daily |`;
	const json = JSON.stringify({
		mcpServers: Object.fromEntries(configured.map((name) => [name, { command: 'node' }])),
	});
	return `## MCP Server Integration\n\n### Available Servers\n\n${table('| Server | Purpose | Connection | Refresh |', [row])}\n\n### Server Configuration\n\n\`\`\`json\n${json}\n\`\`\``;
}
