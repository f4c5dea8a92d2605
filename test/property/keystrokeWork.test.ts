import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { positionAt } from '#language/document/document.ts';
import { createLanguageService } from '#language/languageService.ts';
import { defaultSettings } from '#language/settings/settings.ts';
import { longArchitecture } from '../../harness/longArchitecture.ts';

test('a keystroke in 30,000 lines costs one chunk', () => {
	const service = createLanguageService();
	const countFindings = () =>
		service.analyze(document, { byHeadings: true }, defaultSettings).findings.length;
	const text = longArchitecture(30_000);
	let document = service.parser.parse(text);
	const findings = countFindings();
	const at = text.indexOf('. ', text.length / 2) + 1;
	equal(positionAt(document, at).line > 10_000, true);
	for (const [index, key] of [...' So it is.'].entries()) {
		const before = { parsed: service.parser.parsed, analyzed: service.analyzer.analyzedChunks };
		document = service.parser.update(document, { span: { start: at + index, end: at + index }, text: key });
		countFindings();
		const after = { parsed: service.parser.parsed, analyzed: service.analyzer.analyzedChunks };
		deepEqual(after, { parsed: before.parsed + 1, analyzed: before.analyzed + 1 });
	}
	equal(countFindings(), findings);
});
