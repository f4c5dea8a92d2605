import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '#language/languageService.ts';
import { defaultSettings } from '#language/settings/settings.ts';
import { longArchitecture } from '../../harness/longArchitecture.ts';
import { createExposureFacts } from '../../server/src/secrets/exposureFacts.ts';
import { findSecrets } from '../../server/src/secrets/secretPatterns.ts';
import { accessKeyId } from '../support/credentials.ts';

/** Facts that say at what they looked. */
function counted() {
	const looked: string[] = [];
	let loads = 0;
	const facts = createExposureFacts(async () => {
		loads++;
		return (text) => {
			looked.push(text);
			return findSecrets(text);
		};
	});
	return { facts, looked, loads: () => loads };
}

test('nothing is loaded before somebody asks, and then once', async () => {
	const { facts, loads } = counted();
	const service = createLanguageService();
	const [chunk] = service.parser.parse('# A\n').chunks;
	equal(chunk && facts.forCheck()(chunk), undefined);
	equal(loads(), 0);
	await Promise.all([facts.lookUp([]), facts.findExposures(''), facts.findExposures('')]);
	equal(loads(), 1);
});

test('a keystroke in 30,000 lines looks at one chunk, within the check', async () => {
	const { facts, looked } = counted();
	const service = createLanguageService();
	const text = longArchitecture(30_000);
	let document = service.parser.parse(text);
	const check = () =>
		service.analyze(document, { byHeadings: true, exposures: facts.forCheck() }, defaultSettings);
	equal(check().unknown?.chunks.length, document.chunks.length);
	equal(looked.length, 0);
	await facts.lookUp(document.chunks);
	equal(check().unknown, undefined);
	equal(looked.length, document.chunks.length);
	const before = check().findings.length;
	const at = text.indexOf('. ', text.length / 2) + 1;
	for (const [index, key] of [...` ${accessKeyId}`].entries()) {
		const already: number = looked.length;
		document = service.parser.update(document, { span: { start: at + index, end: at + index }, text: key });
		equal(check().unknown, undefined);
		equal(looked.length, already + 1);
	}
	equal(check().findings.length, before + 1);
});

test('the first look at a long document is not taken within a check', async () => {
	const { facts, looked } = counted();
	await facts.lookUp([]);
	const service = createLanguageService();
	const { chunks } = service.parser.parse(longArchitecture(30_000));
	const exposuresOf = facts.forCheck();
	const unseen = chunks.filter((chunk) => exposuresOf(chunk) === undefined);
	equal(unseen.length > chunks.length / 2, true);
	equal(unseen.length + looked.length, chunks.length);
	await facts.lookUp(unseen);
	equal(looked.length, chunks.length);
});

test('any text can be looked at', async () => {
	const { facts } = counted();
	deepEqual(await facts.findExposures(`{ "key": "${accessKeyId}" }`), [
		{ id: 'aws/AWSAccessKeyID', span: { start: 10, end: 30 } },
	]);
});

test('patterns that cannot be loaded are a failure, for whoever loads them to settle', async () => {
	const facts = createExposureFacts(async () => {
		throw new Error('Not there.');
	});
	await rejects(facts.lookUp([]), /Not there/);
	await rejects(facts.findExposures(''), /Not there/);
});
