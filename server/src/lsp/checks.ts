import { Emitter, type Event } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { configuredTemplate } from '../files/configuration.ts';
import type { NamingDocument } from '../files/pathFacts.ts';
import { isTemplateFile, type Project } from '../files/project.ts';
import type { PathExists } from '../language/diagnose/composeFindings.ts';
import type { Chunk } from '../language/document/chunk.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import type { CheckedDocument, LanguageService } from '../language/languageService.ts';
import type { KnownNames } from '../language/names/knownNames.ts';
import { namesKey } from '../language/names/namesKey.ts';
import type { Template } from '../language/template/template.ts';
import { nameHash } from '../language/workspace/fileNames.ts';
import { knownNamesOf } from '../language/workspace/knownNamesOf.ts';
import type { WorkspaceIndex } from '../language/workspace/workspaceIndex.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import type { Documents } from './documents.ts';
import type { OpenDocument } from './openDocument.ts';
import type { PathStore } from './pathStore.ts';
import type { ProjectStore } from './projectStore.ts';
import type { WorkspaceNames } from './workspaceNames.ts';

/** An open document with all that is said of it. */
export interface Check extends CheckedDocument {
	readonly document: MarkdownDocument;
	/** Those the document can follow, nearest first. */
	readonly templates: readonly Template[];
	/** Whether a path that the document names is there; undefined while nobody has looked. */
	readonly pathExists: PathExists;
	/** The client's version that was checked. */
	readonly version: number;
	/** Equal for equal checks; what a client that asks again is compared by. */
	readonly resultId: string;
}

/** Checks open documents, each version once, whoever asks. */
export interface Checks {
	of(open: OpenDocument): Promise<Check>;
	/** What is said of these documents may be another, though they were not edited. */
	readonly onDidChange: Event<readonly OpenDocument[]>;
}

/** The last check of a document, and all it depends on. */
interface Remembered {
	readonly uri: string;
	readonly root: string;
	readonly check: Check;
	readonly revision: string;
	/** Of the names it mentions, and the index they were looked up in. */
	readonly key: string;
	readonly index: WorkspaceIndex;
}

function knownTo(index: WorkspaceIndex, { uri, root }: Pick<Remembered, 'uri' | 'root'>): KnownNames {
	return knownNamesOf(index, uri, root);
}

/** What is known of its names is the same as when the document was checked. */
function isCurrent(
	{ index: before, key, check: { diagnosis } }: Remembered,
	known: KnownNames,
	index: WorkspaceIndex,
): boolean {
	return before === index || namesKey(diagnosis.names, known) === key;
}

/** What findings depend on, and nobody has looked for. */
interface Unknown {
	readonly paths: readonly string[];
	readonly chunks: readonly Chunk[];
}

/** Of a document without template the editor says nothing, so nobody looks into it. */
function unknownOf({ recognition, diagnosis }: CheckedDocument): Unknown {
	return { paths: diagnosis.unknownPaths, chunks: recognition.template ? diagnosis.unseenChunks : [] };
}

function isKnown({ paths, chunks }: Unknown): boolean {
	return paths.length === 0 && chunks.length === 0;
}

async function lookUp(
	{ paths, exposures }: ChecksInput,
	document: NamingDocument,
	unknown: Unknown,
): Promise<void> {
	await Promise.all([paths.lookUp(document, unknown.paths), exposures.lookUp(unknown.chunks)]);
}

function namingDocument(
	projects: ProjectStore,
	{ uri }: OpenDocument,
	{ configuration }: Project,
): NamingDocument {
	return { uri: projects.placeOf(uri), root: configuration.root };
}

/** A team's template stands for the built-in one of its Type. */
function withBuiltIn(templates: readonly Template[], language: LanguageService): readonly Template[] {
	const inherited = language.builtIn().filter(({ type }) => !templates.some((own) => own.type === type));
	return [...templates, ...inherited];
}

export interface ChecksInput {
	readonly service: () => Promise<LanguageService>;
	readonly projects: ProjectStore;
	readonly paths: PathStore;
	readonly exposures: ExposureFacts;
	readonly documents: Documents;
	readonly names: WorkspaceNames;
}

export function createChecks(input: ChecksInput): Checks {
	const { service, projects, paths, documents, names } = input;
	const last = new WeakMap<OpenDocument, Remembered>();
	const changed = new Emitter<readonly OpenDocument[]>();
	projects.onDidChange(() => changed.fire(documents.all()));
	paths.onDidChange(() => changed.fire(documents.all()));
	names.onDidChange(() => {
		const affected = documents.all().filter((open) => {
			const remembered = last.get(open);
			return remembered && !isCurrent(remembered, knownTo(names.index, remembered), names.index);
		});
		if (affected.length > 0) changed.fire(affected);
	});

	function check(
		language: LanguageService,
		open: OpenDocument,
		document: MarkdownDocument,
		project: Project,
	): Check {
		const revision = `${open.session}.${open.version}.${projects.revision}.${paths.revision}`;
		const { configuration, templates } = project;
		const before = last.get(open);
		// Asked with every keystroke, so that even taking a URI apart counts.
		const place = { uri: before?.uri ?? URI.parse(open.uri).toString(), root: configuration.root };
		const { index } = names;
		const known = knownTo(index, place);
		const isSame = before?.revision === revision && before.check.document === document;
		if (isSame && isCurrent(before, known, index)) {
			last.set(open, { ...before, index });
			return before.check;
		}
		const glob = configuredTemplate(configuration, open.uri);
		const pathExists = (path: string) => paths.of(namingDocument(projects, open, project))(path);
		const context = {
			byHeadings: true,
			templates,
			isTemplate: isTemplateFile(project, open.uri),
			pathExists,
			known,
			exposures: input.exposures.forCheck(),
			...(glob && { glob }),
		};
		const checked = language.check(document, context, configuration.settings);
		if (checked.recognition.template) names.begin();
		const key = namesKey(checked.diagnosis.names, known);
		const result = {
			...checked,
			document,
			pathExists,
			templates: withBuiltIn(templates, language),
			version: open.version,
			resultId: `${revision}.${nameHash(key).toString(36)}`,
		};
		if (isKnown(unknownOf(checked))) last.set(open, { ...place, check: result, revision, key, index });
		return result;
	}

	return {
		onDidChange: changed.event,
		async of(open) {
			const language = await service();
			for (;;) {
				const project = await projects.of(open.uri);
				await open.parsed();
				// Settings, templates and text may have changed meanwhile; from here on nothing can.
				if (project !== (await projects.of(open.uri))) continue;
				const checked = check(language, open, await open.parsed(), project);
				const unknown = unknownOf(checked);
				if (isKnown(unknown)) return checked;
				await lookUp(input, namingDocument(projects, open, project), unknown);
			}
		},
	};
}
