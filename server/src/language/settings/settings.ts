import { type RuleId, ruleIds } from './ruleIds.generated.ts';
import { type SeveritySetting, severities } from './severity.ts';

/** The classes of the Status of a document. They decide about the severity of its findings. */
export const statusClasses = ['draft', 'active', 'deprecated'] as const;

export type StatusClass = (typeof statusClasses)[number];

/** Where an editor shows the progress of a document. */
export const codeLensSettings = ['title', 'sections', 'off'] as const;

export type CodeLensSetting = (typeof codeLensSettings)[number];

/** Whether an editor lists the findings of open documents or of all documents. */
export const diagnosticsScopes = ['open', 'workspace'] as const;

export type DiagnosticsScope = (typeof diagnosticsScopes)[number];

/** The settings of a user, complete and validated. */
export interface Settings {
	/** The severity by rule. An absent rule has its default severity. */
	readonly rules: Readonly<Partial<Record<RuleId, SeveritySetting>>>;
	/** Further words for the Status, in lower case. */
	readonly statuses: Readonly<Record<string, StatusClass>>;
	/** The Type of the template by glob, for documents that do not name it. */
	readonly documents: Readonly<Record<string, string>>;
	/** Paths and globs of further templates, relative to the folder of the configuration. */
	readonly templates: readonly string[];
	/** The owner in the metadata of a new document; empty for none. */
	readonly owner: string;
	/** Globs of files that are ignored in folders. */
	readonly exclude: readonly string[];
	/** Saving a changed document sets the date of its last update. */
	readonly updateDateOnSave: boolean;
	readonly codeLens: CodeLensSetting;
	readonly 'diagnostics.scope': DiagnosticsScope;
}

/** A setting. The manifest, the JSON schema, the parser and the manual are generated from it. */
export interface SettingDescription {
	readonly key: keyof Settings;
	/** Markdown. The settings editor shows the first sentence first. */
	readonly description: string;
	/** The JSON schema of the value. */
	readonly schema: Readonly<Record<string, unknown>>;
	readonly default: Settings[keyof Settings];
	readonly scope: 'resource' | 'window';
	/** Ignored in a workspace that the user does not trust. */
	readonly restricted: boolean;
	/** An example value for the manual. */
	readonly example: unknown;
}

/** All settings, in the order of the manual. */
export const settingDescriptions: readonly SettingDescription[] = [
	{
		key: 'rules',
		description:
			'How strongly each rule speaks. A severity set here is used as it is, whatever the Status of the document; `off` silences the rule.',
		schema: {
			type: 'object',
			additionalProperties: false,
			properties: Object.fromEntries(
				ruleIds.map((id) => [id, { type: 'string', enum: [...severities, 'off'] }]),
			),
		},
		default: {},
		scope: 'resource',
		restricted: false,
		example: { 'guidance-comment': 'off', 'empty-link': 'error' },
	},
	{
		key: 'statuses',
		description: 'Further words for the Status of a document, and the class each belongs to.',
		schema: { type: 'object', additionalProperties: { type: 'string', enum: [...statusClasses] } },
		default: {},
		scope: 'resource',
		restricted: false,
		example: { 'under discussion': 'draft', 'in production': 'active' },
	},
	{
		key: 'documents',
		description:
			'Documents that follow a template without naming it: a glob, relative to the workspace folder, and the Type of the template.',
		schema: { type: 'object', additionalProperties: { type: 'string' } },
		default: {},
		scope: 'resource',
		restricted: false,
		example: { 'docs/architecture/**/*.md': 'Architecture' },
	},
	{
		key: 'templates',
		description:
			'Further templates beside those in `.archdocs/templates/`: paths and globs of Markdown files, relative to the folder that holds `.archdocs`, or to the workspace folder. `..` and packages in `node_modules` are allowed, so one template can serve many repositories.',
		schema: { type: 'array', items: { type: 'string' } },
		default: [],
		scope: 'resource',
		restricted: true,
		example: ['docs/templates/*.md', 'node_modules/@acme/arch-templates/*.md', '../shared/runbook.md'],
	},
	{
		key: 'owner',
		description: 'Who owns a document that *ArchDocs: New Architecture Document* creates.',
		schema: { type: 'string' },
		default: '',
		scope: 'resource',
		restricted: false,
		example: '@payments',
	},
	{
		key: 'exclude',
		description: 'Globs of files and folders that are left out when a folder is searched for documents.',
		schema: { type: 'array', items: { type: 'string' } },
		default: [],
		scope: 'resource',
		restricted: true,
		example: ['archive/**'],
	},
	{
		key: 'updateDateOnSave',
		description:
			'Set *Last Updated* to today when a document is saved that was changed; not when VS Code saves it after a delay. Other editors than VS Code have to do so themselves.',
		schema: { type: 'boolean' },
		default: false,
		scope: 'resource',
		restricted: false,
		example: true,
	},
	{
		key: 'codeLens',
		description:
			'Where VS Code shows how many places of a document are filled, with links to what is open: above its title, above its second-level headings, too, or nowhere.',
		schema: {
			type: 'string',
			enum: [...codeLensSettings],
			enumDescriptions: [
				'Above the title.',
				'Above the title and above every second-level heading with something open.',
				'Nowhere.',
			],
		},
		default: 'title',
		scope: 'resource',
		restricted: false,
		example: 'sections',
	},
	{
		key: 'diagnostics.scope',
		description:
			'Whose findings the editor lists: `open` for those of the documents that are open, `workspace` for those of all documents in the workspace folders, as *ArchDocs: Check Workspace* does once. In several folders one that says `workspace` is enough. The command line checks what it is given.',
		schema: { type: 'string', enum: [...diagnosticsScopes] },
		default: 'open',
		scope: 'window',
		restricted: false,
		example: 'workspace',
	},
];

/** The settings of a user who configures nothing. */
export const defaultSettings: Settings = {
	rules: {},
	statuses: {},
	documents: {},
	templates: [],
	owner: '',
	exclude: [],
	updateDateOnSave: false,
	codeLens: 'title',
	'diagnostics.scope': 'open',
};
