import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { columnRole, fieldRole, metadataRole } from '#language/template/findRole.ts';
import { ownTemplate } from '../../support/ownTemplate.ts';

/** Headers of columns in four languages, written as templates write them. */
const headers: readonly (readonly [role: string | undefined, ...headers: string[]])[] = [
	['variable', 'Variable', '**Variable**', '`env var`', 'Umgebungsvariable', '変数名', '环境变量'],
	['required', 'Required', 'Mandatory', 'Pflicht', '必須', '必填'],
	['default', 'Default', 'Default Value:', 'Standardwert', 'デフォルト', '默认值'],
	['secret', 'Secret', 'Geheimnis', 'シークレット', '密钥'],
	['owner', 'Owner', 'Owner(s)', 'Responsible', 'Verantwortlich', '担当者', '负责人'],
	['paths', 'Location(s)', 'Path', 'FILES', 'Pfad', 'パス', '路径'],
	['component', 'Component', 'Komponente', 'コンポーネント', '组件'],
	['endpoint', 'Endpoint', 'Route', 'Endpunkt', 'エンドポイント', '端点'],
	['method', 'Method', 'HTTP Method', 'Methode', 'メソッド', '方法'],
	['server', 'Server', 'MCP Server', 'サーバー', '服务器'],
	['schedule', 'Schedule', 'Rotation', 'Zeitplan', 'スケジュール', '计划'],
	['date', 'Date', 'Datum', '日付', '日期'],
	['created', 'Created', 'Erstellt am', '作成日', '创建日期'],
	['updated', 'Last Updated', 'Geändert', '最終更新', '更新日期'],
	[undefined, 'Purpose', 'Notes', 'Variables', 'Owner of it', 'Status', ''],
];

for (const [role, ...words] of headers) {
	test(`the role ${role ?? 'of any other header'}: ${words.filter(Boolean).join(', ')}`, () => {
		for (const word of words) equal(columnRole(word), role, word);
	});
}

/** Sample cells under a header: they must look like values of its role. */
const shapes: readonly (readonly [header: string, samples: readonly string[], role: string | undefined])[] = [
	['Variable', ['`NODE_ENV`', 'PORT'], 'variable'],
	['Variable', ['What it is'], undefined],
	['Required', ['✓', '✗', 'yes', '—'], 'required'],
	['Required', ['Only in production'], undefined],
	['Path', ['`src/`', 'README.md'], 'paths'],
	['Files', ['3'], undefined],
	['Location', ['Berlin'], undefined],
	['Method', ['GET', '`POST`, PUT'], 'method'],
	['Method', ['By hand'], undefined],
	['Status', ['400', '5xx', '404 Not Found'], 'status-code'],
	['Status', ['draft'], undefined],
	['Code', ['`200`'], 'status-code'],
	['Code', ['`src/`'], undefined],
	['Date', ['2026-01-31'], 'date'],
	['Date', ['Monday'], undefined],
	['Owner', ['Whatever, anybody'], 'owner'],
	['Path', ['', '—', 'N/A'], 'paths'],
];

for (const [header, samples, role] of shapes) {
	test(`"${header}" over ${samples.join(' and ') || 'nothing'} is ${role ?? 'free text'}`, () => {
		equal(columnRole(header, samples), role);
	});
}

test('fields have the same roles, and words of their own for secrets', () => {
	for (const label of ['Credentials Location', 'Zugangsdaten', '认证信息位置', 'Secret'])
		equal(fieldRole(label), 'secret', label);
	equal(columnRole('Credentials Location'), undefined);
	equal(fieldRole('**Owner:**'), 'owner');
	equal(fieldRole('Type'), undefined);
});

const keys: readonly (readonly [role: string | undefined, ...keys: string[]])[] = [
	['type', 'Type', 'Document Type', 'Typ', '種類', '类型'],
	['status', 'Status', 'STATE', 'Stand', 'ステータス', '状态'],
	['focus', 'Focus', 'Priority', 'Priorität', '重要度', '优先级'],
	['owner', 'Owner', 'Maintainer', 'Authors', 'Verantwortlich', '担当者', '负责人'],
	['created', 'Created', 'Erstellt am', '作成日', '创建'],
	['updated', 'Last Updated', 'Last Reviewed', 'Zuletzt geändert', '最終更新日', '最后更新'],
	['date', 'Date', 'Datum', '日付', '日期'],
	[undefined, 'Version', 'Ticket', 'Types', 'Reviewers'],
];

for (const [role, ...words] of keys) {
	test(`metadata, the role ${role ?? 'of any other key'}: ${words.join(', ')}`, () => {
		for (const word of words) equal(metadataRole(word), role, word);
	});
}

test('a template: roles from its words and its cells, choices included', () => {
	const { sections, metadata } = ownTemplate(`
		> **Typ:** Dienst
		> **Stand:** [entwurf/aktiv]
		> **Ticket:** [X-1]

		## Code

		| Komponente | Pfad | Methode | Status | Hinweise |
		| --- | --- | --- | --- | --- |
		| **API** | \`src/\` | [GET/POST] | 400 | [Was zu sagen ist] |

		- Zugangsdaten: [Name im Tresor]
		- Art: [eine/andere]
	`);
	deepEqual(
		metadata.map(({ key, role }) => [key, role]),
		[
			['Typ', 'type'],
			['Stand', 'status'],
			['Ticket', undefined],
		],
	);
	deepEqual(
		sections[0]?.tables[0]?.columns.map(({ role }) => role),
		['component', 'paths', 'method', 'status-code', undefined],
	);
	deepEqual(
		sections[0]?.fields.map(({ label, role, choices }) => [label, role, choices]),
		[
			['Zugangsdaten', 'secret', []],
			['Art', undefined, ['eine', 'andere']],
		],
	);
});
