import { isTemplated } from '#language/analysis/documentAnalysis.ts';
import { complete } from '#language/completion/complete.ts';
import type { Completion } from '#language/completion/completion.ts';
import { offerDocumentation } from '#language/completion/nameCompletion.ts';
import { offeredName } from '#language/completion/offeredNames.ts';
import { nameKinds } from '#language/names/nameKinds.ts';
import type { Template } from '#language/template/template.ts';
import { unreadIndex, type WorkspaceIndex } from '#language/workspace/workspaceIndex.ts';
import { analyze, service } from './check.ts';
import { fixture } from './fixture.ts';

/** What beside the document decides what is offered. */
export interface CompletionOptions {
	readonly templates?: readonly Template[];
	readonly owners?: readonly string[];
	/** What the workspace knows; by default nothing. */
	readonly index?: WorkspaceIndex;
}

/** Where the document of a test stands. */
const completionUri = 'file:///workspace/a.md';
const completionRoot = 'file:///workspace';

export const completionDay = '2026-03-04';

/** What is offered at the cursor `‸`. */
export function completionsAt(marked: string, options: CompletionOptions = {}): readonly Completion[] {
	const { text, cursor } = fixture(marked);
	if (cursor === undefined) throw new Error('There is no cursor in the fixture.');
	const analysis = analyze(text, { context: { byHeadings: true, templates: options.templates ?? [] } });
	if (!isTemplated(analysis)) return [];
	return complete(analysis, {
		index: options.index ?? unreadIndex,
		uri: completionUri,
		root: completionRoot,
		offset: cursor,
		parser: service.parser,
		today: completionDay,
		owners: () => options.owners ?? [],
	});
}

/** What is said of the first name that is offered at the cursor, once it is looked at. */
export function documentationAt(marked: string): string {
	const names = analyze(fixture(marked).text).names;
	const [completion] = completionsAt(marked);
	const { name, kind } = completion ?? {};
	const known = nameKinds.find((it) => it === kind);
	const input = { names, index: unreadIndex, uri: completionUri, root: completionRoot };
	const offer = name === undefined || known === undefined ? undefined : offeredName(input, known, name);
	return offer ? offerDocumentation(offer) : '';
}

export function labelsAt(marked: string, options: CompletionOptions = {}): readonly string[] {
	return completionsAt(marked, options).map(({ label }) => label);
}

/** The document after a completion was accepted, as an editor does it that inserts and does not replace. */
export function accepted(marked: string, label: string, options: CompletionOptions = {}): string {
	const { text } = fixture(marked);
	const found = completionsAt(marked, options).find((it) => it.label === label);
	if (found === undefined) {
		throw new Error(`${label} is not offered, but ${labelsAt(marked, options).join(', ')}`);
	}
	return text.slice(0, found.insert.start) + found.newText + text.slice(found.insert.end);
}
