import { test } from 'node:test';
import { emptyNameScope } from '#language/names/nameScope.ts';
import { architecture, check, checkWith, fragment } from '#test/support/check.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';
import { projectFile } from '#test/support/projectFile.ts';

const says = (name: string, nearest: string) =>
	`warning undefined-component: The document defines no component \`${name}\`: did you mean \`${nearest}\`?`;

const components = (...names: readonly string[]) =>
	[
		'## Architecture',
		'',
		'### Key Components',
		'',
		'| Component | Type | Purpose | Technology | Owner |',
		'| --- | --- | --- | --- | --- |',
		...names.map((name) => `| **${name}** | Service | Sells | Go | @shop |`),
		'',
		'',
	].join('\n');

const locations = (...names: readonly string[]) =>
	[
		'## Code Locations',
		'',
		'### Backend / API',
		'',
		'| Component | Type | Location(s) | Notes |',
		'| --- | --- | --- | --- |',
		...names.map((name) => `| ${name} | Module | \`cmd/shop/\` | Ours |`),
		'',
		'',
	].join('\n');

test('a slip in a label of another table, and in code', () => {
	check(
		architecture(
			`${components('Parcel Tracker', 'label-printer')}${locations('**⟦Parcel Trakcer⟧**', '⟦label-prnter⟧')}It calls \`⟦label-pirnter⟧\`.\n`,
		),
		says('Parcel Trakcer', 'Parcel Tracker'),
		says('label-prnter', 'label-printer'),
		says('label-pirnter', 'label-printer'),
	);
});

test('labels that name a component, and those that name something else', () => {
	check(
		architecture(
			`${components('Parcel Tracker', 'label-printer', 'Worker', 'Ledger')}${locations(
				'Parcel Tracker',
				'**label-printer**',
				'Workers',
				'parcel tracker',
				'Parcel-Tracker',
				'Label Printer',
				'label_printer',
				'Parcel Trackers',
				'Parcel Tracker 2',
				'Parcel Tracer Tool',
				'Leader',
				'Types',
			)}`,
		),
	);
});

test('samples of the template that are still there', () => {
	check(
		architecture(
			`${components('Authenticaton', 'API Layr', 'Databases', 'Midleware')}${locations('**Authentication**', '**API Layer**', '**Database**', '**Middleware**', '**⟦Authenticatoin⟧**')}`,
		),
		says('Authenticatoin', 'Authenticaton'),
	);
});

test('spellings that packages and queues have of a component', () => {
	check(
		architecture(
			`${components('order-service', 'notification-worker')}\`order_service\`, \`OrderService\`, \`orderservice\`, \`orders-service\`, \`order-services\`, \`order.service\`, \`@shop/order-service\`, \`order-server\`, \`border-service\`, \`older-service\`, \`notifications-worker\`, \`notification.worker\`, \`notification-worker-2\`, \`notification-works\`, \`cmd/order-servce\`.\n`,
		),
	);
});

test('short names, and prose', () => {
	check(architecture(`${components('queue', 'cache')}\`queeu\`, \`cahce\`, \`caches\`.\n`));
	check(
		architecture(`${components('label-printer')}The label-pirnter, **label-pirnter**, "label-pirnter".\n`),
	);
});

test('what the document depends on is another system', () => {
	for (const dependency of [
		'- **Database:** `label-pirnter` - stores labels',
		'- **Database:** label-pirnter - stores labels',
		'- **Database:** **label-pirnter** – stores labels',
		'- **Database:** [label-pirnter](./printer.md) - stores labels',
		'- **Database:** **[label-pirnter](./printer.md)** (stores labels)',
		'- label-pirnter: stores labels',
		'- label-pirnter - stores labels',
		'- [label-pirnter](./printer.md)',
		'- `label-pirnter`',
		'| Name | Why |\n| --- | --- |\n| **label-pirnter** | Labels |',
	])
		check(
			architecture(
				`${components('label-printer')}It calls \`label-pirnter\`.\n\n## Dependencies\n\n### Upstream Dependencies\n\n${dependency}\n`,
			),
		);
	check(
		architecture(
			`${components('Parcel Tracker')}${locations('Parcel Trakcer')}## Dependencies\n\n### Downstream Dependencies\n\n- **Service:** Parcel Trakcer - of the post\n`,
		),
	);
	check(
		architecture(
			`${components('label-printer')}It calls \`⟦label-pirnter⟧\`.\n\n## Own\n\n- **Database:** label-pirnter - stores labels\n`,
		),
		says('label-pirnter', 'label-printer'),
	);
});

test('names of other things', () => {
	const text = architecture(`${components('label-printer')}It calls \`label-pirnter\`.\n`);
	const scope = { ...emptyNameScope, isSecret: (name: string) => name === 'label-pirnter' };
	checkWith(fragment({ context: { byHeadings: true, scope } }), text);
	const incomplete = { ...emptyNameScope, complete: false };
	checkWith(fragment({ context: { byHeadings: true, scope: incomplete } }), text);
	check(
		architecture(
			`${components('label-printer')}It calls \`label-pirnter\`.\n\n## Own\n\n| Variable | Use |\n| --- | --- |\n| label-pirnter | a |\n`,
		),
	);
	check(architecture('It calls `label-printer` and `label-pirnter`.\n'));
});

test('the Status changes nothing', () => {
	for (const [status, focus] of [
		['draft', 'low'],
		['deprecated', 'low'],
		['active', 'critical'],
	] as const)
		check(
			architecture(`${components('label-printer')}It calls \`⟦label-pirnter⟧\`.\n`, status, focus),
			says('label-pirnter', 'label-printer'),
		);
});

test('a section that is set aside, and a suppression', () => {
	check(
		architecture(
			`${components('label-printer')}## Own\n\n<!-- archdocs: n/a later -->\n\n\`label-pirnter\`\n\n## Other\n\nIt calls \`label-pirnter\`. <!-- archdocs-disable-line undefined-component -->\n`,
		),
	);
});

test('a template in German', () => {
	const template = ownTemplate(projectFile('test/fixtures/templates/service-german.md'));
	checkWith(
		fragment({ context: following(template) }),
		`> **Typ:** Dienst

# Dienst Pakete

## Komponenten

| Komponente | Zweck | Technik | Verantwortlich |
| --- | --- | --- | --- |
| **Etikettendrucker** | Druckt | Go | @pakete |
| **Lagerverwaltung** | Lagert | Go | @pakete |

## Fundorte im Code

| Komponente | Pfad | Hinweise |
| --- | --- | --- |
| **HTTP-Schicht** | \`cmd/http/\` | Aus der Vorlage |
| ⟦Etikettendurcker⟧ | \`cmd/druck/\` | Druckt |
| Lagerverwaltungen | \`cmd/lager/\` | Lagert |

## Abhängigkeiten

- Etiketendrucker: der Nachbarn

## Bekannte Probleme

Bei den Nachbarn heißt er \`Etiketendrucker\`.
`,
		says('Etikettendurcker', 'Etikettendrucker'),
	);
});
