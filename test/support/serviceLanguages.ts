/** The words of one language for a template that is the same in three. */
export interface ServiceWords {
	readonly type: string;
	readonly typeKey: string;
	readonly statusKey: string;
	readonly focusKey: string;
	readonly ownerKey: string;
	readonly draft: string;
	readonly active: string;
	readonly deprecated: string;
	readonly critical: string;
	readonly low: string;
	/** A word of the team's own for an active document, for the setting `statuses`. */
	readonly ownStatus: string;
	readonly service: string;
	readonly overview: string;
	readonly overviewHint: string;
	readonly overviewGuidance: string;
	readonly configuration: string;
	readonly variables: string;
	readonly variable: string;
	readonly required: string;
	readonly default: string;
	readonly description: string;
	readonly use: string;
	readonly secrets: string;
	readonly optional: string;
	readonly secret: string;
	readonly rotation: string;
	readonly monthly: string;
	readonly interfaces: string;
	readonly endpoint: string;
	readonly method: string;
	readonly status: string;
	readonly purpose: string;
	readonly responsible: string;
	readonly issues: string;
	readonly issue: string;
	readonly symptom: string;
	readonly cause: string;
	readonly fix: string;
	readonly code: string;
	readonly component: string;
	readonly path: string;
	readonly created: string;
	readonly updated: string;
}

const english: ServiceWords = {
	type: 'Service',
	typeKey: 'Type',
	statusKey: 'Status',
	focusKey: 'Focus',
	ownerKey: 'Owner',
	draft: 'draft',
	active: 'active',
	deprecated: 'deprecated',
	critical: 'critical',
	low: 'low',
	ownStatus: 'in production',
	service: 'Service name',
	overview: 'Overview',
	overviewHint: 'What the service does, in a sentence or two',
	overviewGuidance: 'Name those who would miss it.',
	configuration: 'Configuration',
	variables: 'Environment Variables',
	variable: 'Variable',
	required: 'Required',
	default: 'Default',
	description: 'Description',
	use: 'What this controls',
	secrets: 'Secrets',
	optional: 'optional',
	secret: 'Secret',
	rotation: 'Rotation',
	monthly: 'Monthly',
	interfaces: 'Interfaces',
	endpoint: 'Endpoint',
	method: 'Method',
	status: 'Status',
	purpose: 'Purpose',
	responsible: 'Owner',
	issues: 'Known Issues',
	issue: 'IssueTitle',
	symptom: 'Symptom',
	cause: 'Cause',
	fix: 'Fix',
	code: 'Code Locations',
	component: 'Component',
	path: 'Path',
	created: 'Created',
	updated: 'Last Updated',
};

const german: ServiceWords = {
	type: 'Dienst',
	typeKey: 'Typ',
	statusKey: 'Status',
	focusKey: 'Fokus',
	ownerKey: 'Verantwortlich',
	draft: 'Entwurf',
	active: 'aktiv',
	deprecated: 'veraltet',
	critical: 'kritisch',
	low: 'niedrig',
	ownStatus: 'im Betrieb',
	service: 'Name des Dienstes',
	overview: 'Überblick',
	overviewHint: 'Was der Dienst tut, in ein oder zwei Sätzen',
	overviewGuidance: 'Nenne die, denen er fehlen würde.',
	configuration: 'Konfiguration',
	variables: 'Umgebungsvariablen',
	variable: 'Umgebungsvariable',
	required: 'Pflicht',
	default: 'Standardwert',
	description: 'Beschreibung',
	use: 'Was sie steuert',
	secrets: 'Geheimnisse',
	optional: 'falls zutreffend',
	secret: 'Geheimnis',
	rotation: 'Turnus',
	monthly: 'Monatlich',
	interfaces: 'Schnittstellen',
	endpoint: 'Endpunkt',
	method: 'Methode',
	status: 'Statuscode',
	purpose: 'Zweck',
	responsible: 'Zuständig',
	issues: 'Bekannte Probleme',
	issue: 'Problemtitel',
	symptom: 'Anzeichen',
	cause: 'Ursache',
	fix: 'Abhilfe',
	code: 'Fundorte im Code',
	component: 'Komponente',
	path: 'Pfad',
	created: 'Erstellt',
	updated: 'Zuletzt aktualisiert',
};

const japanese: ServiceWords = {
	type: 'サービス',
	typeKey: '種別',
	statusKey: 'ステータス',
	focusKey: '重要度',
	ownerKey: '担当',
	draft: '下書き',
	active: '有効',
	deprecated: '廃止',
	critical: '重大',
	low: '低',
	ownStatus: '稼働中',
	service: 'サービス 名',
	overview: '概要',
	overviewHint: 'このサービスが何をするかを一、二文で 書く',
	overviewGuidance: '誰が困るかを書く。',
	configuration: '設定',
	variables: '環境変数',
	variable: '変数',
	required: '必須',
	default: '既定値',
	description: '説明',
	use: '何を 制御するか',
	secrets: 'シークレット',
	optional: '任意',
	secret: 'シークレット',
	rotation: 'ローテーション',
	monthly: '毎月',
	interfaces: 'インターフェース',
	endpoint: 'エンドポイント',
	method: 'メソッド',
	status: 'ステータスコード',
	purpose: '目的',
	responsible: '担当者',
	issues: '既知の問題',
	issue: '問題名',
	symptom: '症状',
	cause: '原因',
	fix: '対処',
	code: 'コードの場所',
	component: 'コンポーネント',
	path: 'パス',
	created: '作成日',
	updated: '最終更新日',
};

/** Three templates that differ in their language only. */
export const serviceLanguages = { english, german, japanese } as const;

/** The template in one language. */
export function serviceTemplate(words: ServiceWords): string {
	const w = words;
	return `> **${w.typeKey}:** ${w.type}
> **${w.focusKey}:** [${w.critical}/${w.low}]
> **${w.ownerKey}:** [@team]
> **${w.statusKey}:** [${w.draft}/${w.active}/${w.deprecated}]

# [${w.service}]

## ${w.overview}

<!-- ${w.overviewGuidance} -->

[${w.overviewHint}]

## ${w.configuration}

### ${w.variables}

| ${w.variable} | ${w.required} | ${w.default} | ${w.description} |
| --- | --- | --- | --- |
| \`[VARIABLE_1]\` | ✓ | — | [${w.use}] |
| \`[VARIABLE_2]\` | ✗ | \`8080\` | [${w.use}] |

### ${w.secrets} (${w.optional})

| ${w.secret} | ${w.purpose} | ${w.rotation} |
| --- | --- | --- |
| \`[SECRET_NAME_1]\` | [${w.use}] | ${w.monthly} |

## ${w.interfaces}

| ${w.endpoint} | ${w.method} | ${w.status} | ${w.purpose} | ${w.responsible} |
| --- | --- | --- | --- | --- |
| \`/v1/[resource]\` | GET | 200 | [${w.use}] | [@team] |

## ${w.issues}

### [${w.issue}1]

- **${w.symptom}:** [${w.use}]
- **${w.cause}:** [${w.use}]
- **${w.fix}:** [${w.use}]

### [${w.issue}2]

[${w.overviewHint}]

## ${w.code}

| ${w.component} | ${w.path} |
| --- | --- |
| API | \`src/api/\` · \`app/api/\` |

---

*${w.created}: YYYY-MM-DD*
*${w.updated}: YYYY-MM-DD*
`;
}

/** What makes a finished document of the team, to be changed by tests. */
export interface ServiceDocument {
	readonly status: string;
	readonly focus: string;
	readonly created: string;
	readonly updated: string;
}

/** A document in which nothing is left to say. */
export function serviceDocument(words: ServiceWords, values: Partial<ServiceDocument> = {}): string {
	const w = words;
	const { status = w.active, focus = w.low, created = '2026-01-10', updated = '2026-02-01' } = values;
	return `> **${w.typeKey}:** ${w.type}
> **${w.focusKey}:** ${focus}
> **${w.ownerKey}:** @orders
> **${w.statusKey}:** ${status}

# Orders

## ${w.overview}

Orders 1.

## ${w.configuration}

### ${w.variables}

| ${w.variable} | ${w.required} | ${w.default} | ${w.description} |
| --- | --- | --- | --- |
| \`PORT\` | ✗ | \`8080\` | Port |

## ${w.interfaces}

| ${w.endpoint} | ${w.method} | ${w.status} | ${w.purpose} | ${w.responsible} |
| --- | --- | --- | --- | --- |
| \`/v1/orders\` | GET | 200 | Orders | @orders |

## ${w.issues}

### Slow

- **${w.symptom}:** 10 s
- **${w.cause}:** Cache
- **${w.fix}:** Cache

## ${w.code}

| ${w.component} | ${w.path} |
| --- | --- |
| API | \`src/orders/\` |

---

*${w.created}: ${created}*
*${w.updated}: ${updated}*
`;
}
