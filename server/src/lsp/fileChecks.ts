import type { MarkdownDocument } from '../language/document/document.ts';
import { type NamesToLookUp, namesKey, namesToLookUp } from '../language/names/namesKey.ts';
import { isSourceOf } from '../language/template/isSourceOf.ts';
import { knownNamesOf } from '../language/workspace/knownNamesOf.ts';
import { type CheckOutside, checkDocument, type DocumentCheck, lookUp, unknownOf } from './checkDocument.ts';
import { parseInTurns } from './parseInTurns.ts';
import type { WorkspaceNames } from './workspace/workspaceNames.ts';

/** A document that is not open, with all that is said of it. */
export interface FileCheck extends DocumentCheck {
	/** What decides, beside settings, templates and text, whether that still holds. */
	readonly dependence: FileDependence;
}

/** Small, and without the text. */
export interface FileDependence {
	/** The folder of its configuration. */
	readonly root: string;
	readonly toLookUp: NamesToLookUp;
	/** What was known of these names. */
	readonly key: string;
	/** Findings depend on whether paths are there. */
	readonly asksPaths: boolean;
}

/** Checks files as they are on disk, as the command line does. Nothing is remembered. */
export interface FileChecks {
	/** undefined for a text that is no document. */
	of(uri: string, text: string): Promise<FileCheck | undefined>;
	/** What is known of its names is the same as when the file was checked. */
	isCurrent(uri: string, dependence: FileDependence): boolean;
}

export interface FileChecksInput extends CheckOutside {
	readonly names: WorkspaceNames;
}

export function createFileChecks(input: FileChecksInput): FileChecks {
	const { service, projects, names } = input;

	async function check(uri: string, document: MarkdownDocument): Promise<FileCheck> {
		const language = await service();
		for (;;) {
			const project = await projects.of(uri);
			const { root } = project.configuration;
			const known = knownNamesOf(names.index, uri, root);
			const subject = { uri, document, project, known, byHeadings: false };
			const checked = checkDocument(language, input, subject);
			const unknown = unknownOf(checked);
			if (unknown === undefined) {
				const toLookUp = namesToLookUp(checked.diagnosis.names);
				const { asksPaths } = checked.diagnosis;
				const dependence = { root, toLookUp, key: namesKey(toLookUp, known), asksPaths };
				return { ...checked, dependence };
			}
			await lookUp(input, { uri, project }, unknown);
		}
	}

	return {
		async of(uri, text) {
			const document = await parseInTurns((await service()).parser, text);
			const checked = document && (await check(uri, document));
			const template = checked?.recognition.template;
			return template === undefined || isSourceOf(template, text) ? undefined : checked;
		},
		isCurrent: (uri, { root, toLookUp, key }) =>
			namesKey(toLookUp, knownNamesOf(names.index, uri, root)) === key,
	};
}
