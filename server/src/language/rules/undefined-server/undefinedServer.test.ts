import { test } from 'node:test';
import { architecture, check, checkWith, fragment } from '#test/support/check.ts';
import { knowing } from '#test/support/knowing.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';

const unconfigured = (name: string, nearest?: string) =>
	`warning undefined-server: The server \`${name}\` is not configured${
		nearest === undefined ? ': add it to the JSON, or remove the row' : `: did you mean \`${nearest}\`?`
	}`;

const unlisted = (name: string, table = 'Available Servers') =>
	`warning undefined-server: The server \`${name}\` is configured and not listed: add it to \`${table}\`, or remove it here`;

const table = (...names: readonly string[]) =>
	[
		'## MCP Server Integration',
		'',
		'### Available Servers',
		'',
		'| Server | Purpose | Connection | Refresh |',
		'| --- | --- | --- | --- |',
		...names.map((name) => `| ${name} | Reads | \`stdio\` | Daily |`),
		'',
		'### Server Configuration',
		'',
		'',
	].join('\n');

const json = (body: string, language = 'json') => `\`\`\`${language}\n${body}\n\`\`\`\n\n`;

const servers = (...names: readonly string[]) =>
	json(`{ "mcpServers": { ${names.map((name) => `"${name}": { "command": "node" }`).join(', ')} } }`);

test('a server that is in the JSON only', () => {
	check(architecture(table('`docs`', '**labels**') + servers('docs', '⟦invoices⟧')), unlisted('invoices'));
});

test('a server that is in the table only, where a file of the workspace says what is configured', () => {
	checkWith(
		knowing({ servers: new Set(['labels']) }),
		architecture(table('`docs`', '`⟦tracking⟧`', '**labels**') + servers('docs', '⟦invoices⟧')),
		unconfigured('tracking'),
		unlisted('invoices'),
	);
});

test('JSON may show one server for all', () => {
	check(architecture(table('`docs`', '`tracking`', '**labels**') + servers('docs')));
});

test('a misspelled row is said once', () => {
	check(
		architecture(table('`docs`', '`⟦carier-docs⟧`') + servers('docs', 'carrier-docs')),
		unconfigured('carier-docs', 'carrier-docs'),
	);
	check(architecture(table('`⟦docs-a⟧`', '`docs-b`') + servers('docs-c')), unconfigured('docs-a', 'docs-c'));
});

test('several blocks of JSON, for several tools', () => {
	check(
		architecture(
			table('`docs`', '`tracking`', '`labels`', '`invoices`') +
				servers('docs') +
				json(
					'// .vscode/mcp.json\n{ "servers": { "tracking": { "type": "stdio", "command": "node", }, } }',
					'jsonc',
				) +
				json('{ "servers": { "labels": { "url": "https://labels.example.com/mcp" } } }') +
				json('{ "mcp": { "servers": { "invoices": { "command": "node" } } } }'),
		),
	);
});

test('a table and no JSON, JSON and no table', () => {
	check(architecture(table('`docs`', '`tracking`')));
	check(architecture(`${table()}${servers('docs')}`.replace(/\| Server[\s\S]*?\n\n/, '')));
	check(architecture(table('—') + servers('docs')));
	check(architecture(table('`docs`') + json('{ "dependencies": { "a": "1" } }')));
});

test('JSON that is of something else', () => {
	for (const body of [
		'{ "openapi": "3.1.0", "servers": [{ "url": "https://api.example.com", "description": "live" }] }',
		'{ "servers": [{ "url": "https://api.example.com" }] }',
		'{ "asyncapi": "2.6.0", "servers": { "live": { "url": "mqtt.example.com", "description": "a" } } }',
		'{ "servers": { "live": { "url": "mqtt.example.com", "protocol": "mqtt" } } }',
		'{ "servers": { "web": { "url": "{host}", "variables": {} } } }',
		'{ "servers": { "web-1": { "cpu": 4 }, "web-2": { "cpu": 8 } } }',
		'{ "inventory": { "servers": { "web-1": { "url": "https://a.example.com" } } } }',
		'{ "mcpServers": {} }',
		'{ "mcpServers": "docs" }',
		'{ "command": "node" }',
	])
		check(architecture(table('`docs`') + servers('docs') + json(body)));
});

test('another spelling in the table', () => {
	check(
		architecture(
			table('Carrier-Docs', '`track_ing`', '[labels](./labels.md)', '`invoices` (soon)', '`a`, `b`') +
				servers('carrier-docs', 'tracking', 'labels', 'invoices', 'a', 'b'),
		),
	);
});

test('while the table has a row that is no name, it may be the one', () => {
	check(architecture(table('`docs`', 'The documents of the carriers') + servers('docs', 'carrier-docs')));
	check(
		architecture(table('`docs`', '`⟦[mcp-name]⟧`') + servers('docs', 'carrier-docs')),
		'warning unfilled-placeholder: Unfilled: `[mcp-name]` (Server, Available Servers)',
	);
});

test('JSON that does not say everything', () => {
	const trackingFile = knowing({ servers: new Set(['labels']) });
	for (const block of [
		json('{ "mcpServers": { "docs": { "command": "node" }, ... } }'),
		json('{ "mcpServers": { "docs": { "command": "node" } /* … */ } }', 'jsonc'),
	])
		checkWith(trackingFile, architecture(table('`docs`', '`tracking`') + block));
	checkWith(
		trackingFile,
		architecture(
			table('`docs`', '`tracking`') +
				json('{ "mcpServers": { "docs": { "command": "node" }, "⟦[mcp-name]⟧": { "command": "node" } } }'),
		),
		'warning unfilled-placeholder: Unfilled: `[mcp-name]` (Server Configuration)',
	);
});

test('servers that are configured in another way', () => {
	for (const other of [
		json('claude mcp add tracking -- node dist/tracking.js', 'sh'),
		json('[mcp_servers.tracking]\ncommand = "node"', 'toml'),
		json('mcpServers:\n  tracking:\n    command: node', 'yaml'),
		'Run `claude mcp add tracking`.\n',
	])
		check(architecture(table('`docs`', '`trackign`') + servers('docs', 'tracking') + other));
	checkWith(
		knowing({ servers: new Set(['tracking', 'invoices']) }),
		architecture(table('`docs`', '`tracking`') + servers('docs')),
	);
});

test('nothing is said before everything was read', () => {
	checkWith(
		knowing({ complete: false }),
		architecture(table('`docs`', '`tracking`') + servers('docs', 'labels')),
	);
});

test('the Status changes nothing', () => {
	for (const [status, focus] of [
		['draft', 'low'],
		['deprecated', 'low'],
		['active', 'critical'],
	] as const)
		check(architecture(table('`docs`') + servers('docs', '⟦tracking⟧'), status, focus), unlisted('tracking'));
});

test('a section that is set aside, and suppressions', () => {
	check(
		architecture(
			(table('`docs`', '`tracking`') + servers('docs', 'labels')).replace(
				'Integration\n',
				'Integration\n\n<!-- archdocs: n/a later -->\n',
			),
		),
	);
	check(
		architecture(
			`<!-- archdocs-disable undefined-server -->\n\n${table('`docs`', '`tracking`')}${servers('docs', 'labels')}`,
		),
	);
});

test('a table of the author is no list of all servers', () => {
	check(architecture(`## Own\n\n| Server | Use |\n| --- | --- |\n| docs | a |\n\n${servers('tracking')}`));
});

test('in a template, servers are machines unless it says MCP', () => {
	const template = (section: string) => `> **Typ:** Betrieb

# [Name]

## ${section}

| Server | Zweck |
| --- | --- |
| \`[server]\` | [Wozu er dient] |
`;
	const text = (section: string, listed: string, configured: string) => `> **Typ:** Betrieb

# A

## ${section}

| Server | Zweck |
| --- | --- |
| \`${listed}\` | Liest |

${servers(configured)}`;
	checkWith(
		fragment({ context: following(ownTemplate(template('Maschinen'))) }),
		text('Maschinen', 'web-1', 'tracking'),
	);
	checkWith(
		fragment({ context: following(ownTemplate(template('MCP-Server'))) }),
		text('MCP-Server', 'akten', '⟦tracking⟧'),
		unlisted('tracking', 'MCP-Server'),
	);
});
