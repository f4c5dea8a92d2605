import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '#language/document/document.ts';
import { readTemplate } from '#language/template/readTemplate.ts';
import type { Template, TemplateSection } from '#language/template/template.ts';
import { builtInTemplate, templateText } from '../../support/builtIn.ts';
import { service } from '../../support/check.ts';
import { textVariants } from '../../support/textVariants.ts';

function tree(sections: readonly TemplateSection[], indent = ''): readonly string[] {
	return sections.flatMap(({ title, label, optional, repeatable, children }) => [
		indent + title + (optional ? ' (optional)' : '') + (repeatable ? ` (any number, "${label}")` : ''),
		...tree(children, `${indent}  `),
	]);
}

function sectionOf(...path: readonly string[]): TemplateSection | undefined {
	let sections = builtInTemplate().sections;
	let found: TemplateSection | undefined;
	for (const title of path) {
		found = sections.find((section) => section.title === title);
		sections = found?.children ?? [];
	}
	return found;
}

test('the text that is built in is that of the file', () => {
	equal(textOf(builtInTemplate().document), templateText);
});

test('metadata: keys, their roles and the values to choose from', () => {
	const { type, metadata } = builtInTemplate();
	equal(type, 'Architecture');
	deepEqual(
		metadata.map(({ key, role, value, choices }) => [key, role, value, choices]),
		[
			['Type', 'type', 'Architecture', []],
			['Focus', 'focus', '[critical/high/medium/low]', ['critical', 'high', 'medium', 'low']],
			['Owner', 'owner', '[@team-member]', []],
			['Status', 'status', '[draft/active/deprecated]', ['draft', 'active', 'deprecated']],
		],
	);
});

test('the section tree: what is optional, and numbered twins as one section', () => {
	deepEqual(tree(builtInTemplate().sections), [
		'Overview',
		'Configuration',
		'  Environment Variables',
		'  Vault Secrets (optional)',
		'Architecture',
		'  System Diagram',
		'  Key Components',
		'Integration Details (optional)',
		'  [IntegrationName1]: [ServiceName] (any number, "Integration Details")',
		'Code Locations',
		'  Backend / API',
		'  Frontend / Client (optional)',
		'Database Schema (optional)',
		'  Core Models / Tables',
		'  Relationships',
		'  Materialized Views (if applicable) (optional)',
		'Error Handling',
		'  Common Errors',
		'  Graceful Degradation (optional)',
		'Common Gotchas (optional)',
		'  [GotchaTitle1] (any number, "Common Gotchas")',
		'Dependencies (optional)',
		'  Upstream Dependencies',
		'  Downstream Dependencies',
		'MCP Server Integration (optional)',
		'  Available Servers',
		'  Server Configuration',
		'Related Documentation (optional)',
	]);
});

test('a hedge is no part of the name', () => {
	equal(sectionOf('Database Schema', 'Materialized Views (if applicable)')?.label, 'Materialized Views');
});

test('a twin whose body is one instruction has the shape of the fullest', () => {
	const integration = sectionOf('Integration Details', '[IntegrationName1]: [ServiceName]');
	deepEqual(
		integration?.fields.map(({ group, label }) => `${group}: ${label}`),
		[
			'service information: Provider',
			'service information: Documentation',
			'service information: Account',
			'service information: Environment',
			'authentication method: Type',
			'authentication method: Credentials Location',
			'authentication method: Scope/Permissions',
			'authentication method: Token Expiration',
			'authentication method: Refresh Strategy',
			'error handling: 4xx errors',
			'error handling: 5xx errors',
			'error handling: Network timeouts',
			'error handling: Rate limiting',
		],
	);
	deepEqual(
		integration?.tables.map(({ group, columns }) => [group, ...columns.map(({ title }) => title)]),
		[
			['api endpoints', 'Endpoint', 'Method', 'Purpose', 'Rate Limit', 'Timeout'],
			['webhooks', 'Event', 'Endpoint', 'Payload', 'Retry Policy', 'Notes'],
		],
	);
});

test('columns: those with tokens, and the sample cells of the others', () => {
	const [table] = sectionOf('Configuration', 'Environment Variables')?.tables ?? [];
	deepEqual(
		table?.columns.map(({ title, tokens, samples }) => [title, tokens, ...samples]),
		[
			['Variable', 1],
			['Required', 0, '✓', '✗'],
			['Default', 0, '—', '`false`'],
			['Description', 1],
			['Example', 0, '`production`', '`https://api.example.com`', '`true`', '`30000`'],
		],
	);
});

test('the footer: labelled lines below the last break', () => {
	deepEqual(
		builtInTemplate().footer.map(({ label, tokens }) => [label, tokens]),
		[
			['Created', 1],
			['Last Updated', 1],
		],
	);
	deepEqual(sectionOf('Related Documentation')?.fields, []);
});

test('guidance: the comments, those for tools left out', () => {
	const { guidance } = builtInTemplate();
	equal(guidance.size, 10);
	equal(
		[...guidance].some((text) => text.startsWith('archdocs')),
		false,
	);
	deepEqual(sectionOf('Overview')?.guidance, [
		'Say what the system does, who relies on it and where it ends. Two or three sentences are enough.',
	]);
});

/** What a template says, without its text and where in it the sections stand. */
function withoutPlaces({
	document: _,
	places: __,
	...said
}: Template): Omit<Template, 'document' | 'places'> {
	return said;
}

test('the same template with every line end and a byte order mark', () => {
	const expected = withoutPlaces(builtInTemplate());
	for (const { name, write } of textVariants) {
		const template = readTemplate(service.parser.parse(write(templateText)));
		deepEqual(typeof template === 'string' ? template : withoutPlaces(template), expected, name);
	}
});

test('a file without a Type, or without a section, is no template', () => {
	equal(readTemplate(service.parser.parse('# Title\n\n## Section\n')), 'no-type');
	equal(readTemplate(service.parser.parse('> **Type:**\n\n## Section\n')), 'no-type');
	equal(readTemplate(service.parser.parse('> **Type:** Runbook\n\n# Title\n')), 'no-headings');
});
