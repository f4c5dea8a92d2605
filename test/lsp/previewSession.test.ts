import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import type { PreviewUpdate } from '#common/protocol/preview.ts';
import { defaultSettings } from '#language/settings/settings.ts';
import { PreviewSession, type PreviewSessionInput } from '../../server/src/lsp/preview/previewSession.ts';
import { createRenderer } from '../../server/src/rendering/createRenderer.ts';
import { service } from '../support/check.ts';

/** A session about a document whose text can be changed, and what was sent of it. */
function sessionOf(text: string, input: Partial<Pick<PreviewSessionInput, 'analyze' | 'send'>> = {}) {
	const current = { text, version: 1 };
	const sent: PreviewUpdate[] = [];
	const renderer = createRenderer(service.treesOf);
	const analyze = async () => {
		const document = service.parser.parse(current.text);
		const context = { byHeadings: true, exposures: () => [] };
		return { version: current.version, analysis: service.analyze(document, context, defaultSettings) };
	};
	const session = new PreviewSession({
		uri: 'file:///a.md',
		fileName: 'a.md',
		renderer: async () => renderer,
		language: async () => service,
		analyze,
		tips: async () => new Map(),
		send: async (update) => void sent.push(update),
		...input,
	});
	return { session, sent, current, analyze };
}

test('what waits is sent, though what came before it failed', async () => {
	let count = 0;
	const { session, sent, analyze } = sessionOf('# A\n', {
		analyze: async () => {
			count++;
			if (count > 1) return analyze();
			await new Promise((done) => setTimeout(done, 5));
			throw new Error('Not now.');
		},
	});
	const first = session.refresh();
	await session.refresh();
	await rejects(first, /Not now/);
	deepEqual(
		sent.map(({ partial }) => partial),
		[false],
	);
	await session.refresh();
	equal(count, 3);
});

test('what could not be sent is sent with what comes next', async () => {
	let failures = 0;
	const sent: PreviewUpdate[] = [];
	const { session, current } = sessionOf('# Old\n\nText.\n', {
		send: async (update) => {
			if (current.version === 2 && failures++ === 0) throw new Error('Nobody is there.');
			sent.push(update);
		},
	});
	await session.refresh();
	Object.assign(current, { text: '# New\n\nText.\n', version: 2 });
	await rejects(session.refresh(), /Nobody is there/);
	await session.refresh();
	const last = sent.at(-1);
	deepEqual(
		last?.splices.map(({ start, remove, blocks }) => [start, remove, blocks.length]),
		[[0, 1, 1]],
	);
	match(last?.splices[0]?.blocks[0]?.html ?? '', />New</);
	equal(last?.state?.title, 'New');
});

test('nothing more is sent once it is closed, also where a part is being sent', async () => {
	const sent: PreviewUpdate[] = [];
	const { session } = sessionOf(`# A\n\n${'Text.\n\n'.repeat(100)}`, {
		send: async (update) => {
			sent.push(update);
			session.close();
		},
	});
	await session.refresh();
	equal(sent.length, 1);
});
