import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from '#common/progress.ts';
import { diagnose, findingsOf } from '../support/check.ts';
import { projectFile } from '../support/projectFile.ts';
import { textVariants } from '../support/textVariants.ts';

/** What the status item and the command line show of a document. */
function stateOf(text: string): string {
	const { recognition, diagnosis } = diagnose(text);
	const { filled, total } = diagnosis.progress;
	return `${recognition.reason.id}, ${diagnosis.status}, ${filled} of ${total}, ${percent(diagnosis.progress)} %`;
}

/** Findings by rule and severity. */
function countsOf(text: string): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const { rule, severity } of diagnose(text).diagnosis.findings) {
		counts[`${severity} ${rule}`] = (counts[`${severity} ${rule}`] ?? 0) + 1;
	}
	return counts;
}

for (const { name, write } of textVariants) {
	const read = (path: string) => write(projectFile(path));

	test(`the untouched copy: nothing is filled: ${name}`, () => {
		const text = read('examples/architecture-untouched.md');
		equal(stateOf(text), 'metadata, active, 0 of 131, 0 %');
		deepEqual(countsOf(text), {
			'warning unfilled-placeholder': 129,
			'warning empty-link': 2,
			'information guidance-comment': 10,
			'information sample-text': 4,
		});
	});

	test(`the half filled document is a draft, so everything is information: ${name}`, () => {
		const text = read('examples/architecture-half-filled.md');
		equal(stateOf(text), 'metadata, draft, 62 of 107, 57 %');
		deepEqual(countsOf(text), {
			'information unfilled-placeholder': 43,
			'information leftover-marker': 1,
			'information empty-link': 1,
			'information guidance-comment': 1,
		});
	});

	test(`the complete document has no findings: ${name}`, () => {
		const text = read('examples/architecture-complete.md');
		deepEqual(findingsOf(text), []);
		equal(stateOf(text), 'metadata, active, 166 of 166, 100 %');
	});

	test(`the small service with five sections has no findings: ${name}`, () => {
		const text = read('examples/small-service.md');
		deepEqual(findingsOf(text), []);
		equal(percent(diagnose(text).diagnosis.progress), 100);
	});

	for (const path of ['examples/notes.md', 'examples/decisions/0001-use-postgres.md', 'examples/README.md']) {
		test(`${path} is ordinary Markdown: ${name}`, () => {
			const { recognition, diagnosis } = diagnose(read(path));
			equal(recognition.template, undefined);
			equal(recognition.reason.id, 'unlike');
			equal(diagnosis.status, null);
			deepEqual(diagnosis.progress, { filled: 0, total: 0 });
		});
	}
}
