import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '#common/settings.ts';
import { positionAt } from '#language/document/document.ts';
import { createLanguageService } from '#language/languageService.ts';
import { longArchitecture } from '../../harness/longArchitecture.ts';

test('a keystroke in 30,000 lines costs one chunk', () => {
	const service = createLanguageService();
	const check = () => service.check(document, { byHeadings: true }, defaultSettings);
	const text = longArchitecture(30_000);
	let document = service.parser.parse(text);
	const findings = check().diagnosis.findings.length;
	const at = text.indexOf('. ', text.length / 2) + 1;
	equal(positionAt(document, at).line > 10_000, true);
	for (const [index, key] of [...' So it is.'].entries()) {
		const before = { parsed: service.parser.parsed, judged: service.diagnoser.judged };
		document = service.parser.update(document, { span: { start: at + index, end: at + index }, text: key });
		check();
		const after = { parsed: service.parser.parsed, judged: service.diagnoser.judged };
		deepEqual(after, { parsed: before.parsed + 1, judged: before.judged + 1 });
	}
	equal(check().diagnosis.findings.length, findings);
});
