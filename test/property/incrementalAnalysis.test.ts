import { test } from 'node:test';
import fc from 'fast-check';
import type { MarkdownDocument } from '#language/document/document.ts';
import { openSections } from '#language/filling/openSections.ts';
import { createLanguageService, type LanguageService } from '#language/languageService.ts';
import { nameKinds } from '#language/names/nameKinds.ts';
import { defaultSettings } from '#language/settings/settings.ts';
import { architectureText } from './architectureMarkdown.ts';
import { firstDifference } from './firstDifference.ts';
import { fuzz } from './fuzz.ts';
import { asSaved } from './markdownText.ts';
import { applyEdit, averageEdits, placeEdit, plannedEdits } from './randomEdits.ts';

const editing = createLanguageService();
/** Sees every chunk for the first time, for it is given texts and no edits. */
const fresh = createLanguageService();

test('what is said of a document after an edit is what is said of the edited text', () => {
	fuzz(600, averageEdits, fc.tuple(asSaved(architectureText), plannedEdits), ([start, edits]) => {
		let text = start;
		let document = editing.parser.parse(text);
		for (const planned of edits) {
			const edit = placeEdit(text, planned);
			const before = text;
			text = applyEdit(before, edit);
			const mark = document.hasByteOrderMark ? 1 : 0;
			const span = { start: edit.start - mark, end: edit.end - mark };
			document = editing.parser.update(document, { span, text: edit.inserted });
			const difference = firstDifference(
				checked(editing, document),
				checked(fresh, fresh.parser.parse(text)),
			);
			if (difference === undefined) continue;
			const edited = `${edit.start}–${edit.end} by ${JSON.stringify(edit.inserted)}`;
			throw new Error(
				`Replacing ${edited} in\n${JSON.stringify(before)}\nsays something else: ${difference}`,
			);
		}
	});
});

function checked(service: LanguageService, document: MarkdownDocument) {
	const analysis = service.analyze(document, { byHeadings: true }, defaultSettings);
	const { recognition, outline, sectionProgress, names } = analysis;
	const { findings, omittedFindings, progress, statusClass, exposed, unknown, asksPaths } = analysis;
	const said = { findings, omittedFindings, progress, statusClass, exposed, unknown, asksPaths };
	const { mentions, findInText, defined, ...read } = names;
	const ofNames = {
		...read,
		defined: nameKinds.map(defined),
		mentions: [...mentions()],
		written: findInText([...defined('secret').keys()]),
	};
	const sections = document.chunks.map(({ facts }, chunk) =>
		[...facts.headings.keys()].map((heading) => {
			const section = outline.sectionAt(chunk, heading);
			return section && sectionProgress.of(section);
		}),
	);
	const head = sectionProgress.ofHead;
	const open = openSections(analysis);
	return { reason: recognition.reason, said, names: ofNames, sections, head, open };
}
