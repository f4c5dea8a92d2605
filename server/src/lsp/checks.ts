import { Emitter, type Event } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Project } from '../files/project.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { KnownNames } from '../language/names/knownNames.ts';
import { type NamesToLookUp, namesKey, namesToLookUp } from '../language/names/namesKey.ts';
import { nameHash } from '../language/workspace/fileIndexEntry.ts';
import { knownNamesOf } from '../language/workspace/knownNamesOf.ts';
import type { WorkspaceIndex } from '../language/workspace/workspaceIndex.ts';
import { type CheckOutside, checkDocument, type DocumentCheck, lookUp, unknownOf } from './checkDocument.ts';
import type { Documents } from './documents.ts';
import type { OpenDocument } from './openDocument.ts';
import type { WorkspaceNames } from './workspace/workspaceNames.ts';

/** An open document with all that is said of it. */
export interface Check extends DocumentCheck {
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
	/** The names it mentions, what was known of them, and the index they were looked up in. */
	readonly toLookUp: NamesToLookUp;
	readonly key: string;
	readonly index: WorkspaceIndex;
}

function knownTo(index: WorkspaceIndex, { uri, root }: Pick<Remembered, 'uri' | 'root'>): KnownNames {
	return knownNamesOf(index, uri, root);
}

/** What is known of its names is the same as when the document was checked. */
function isCurrent(
	{ index: before, key, toLookUp }: Remembered,
	known: KnownNames,
	index: WorkspaceIndex,
): boolean {
	return before === index || namesKey(toLookUp, known) === key;
}

export interface ChecksInput extends CheckOutside {
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
		const before = last.get(open);
		// Asked with every keystroke, so that even taking a URI apart counts.
		const place = { uri: before?.uri ?? URI.parse(open.uri).toString(), root: project.configuration.root };
		const { index } = names;
		const known = knownTo(index, place);
		const isSame = before?.revision === revision && before.check.document === document;
		if (isSame && isCurrent(before, known, index)) {
			last.set(open, { ...before, index });
			return before.check;
		}
		const subject = { uri: open.uri, document, project, known, byHeadings: true };
		const checked = checkDocument(language, input, subject);
		if (checked.recognition.template) names.ensureIndexed();
		const toLookUp = namesToLookUp(checked.diagnosis.names);
		const key = namesKey(toLookUp, known);
		const resultId = `${revision}.${nameHash(key).toString(36)}`;
		const result = { ...checked, version: open.version, resultId };
		if (unknownOf(checked) === undefined)
			last.set(open, { ...place, check: result, revision, toLookUp, key, index });
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
				if (unknown === undefined) return checked;
				await lookUp(input, { uri: open.uri, project }, unknown);
			}
		},
	};
}
