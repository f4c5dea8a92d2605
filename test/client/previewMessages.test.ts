import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '#common/protocol/message.ts';
import { fromPage, pageState, toPage } from '#common/protocol/pageMessages.ts';
import { previewUpdateNotification, renderPageRequest } from '#common/protocol/preview.ts';

const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
const progress = { filled: 1, total: 2 };
const state = {
	title: 'Shop',
	template: 'architecture',
	reason: 'Its Type says so.',
	facts: [{ label: 'Status', value: 'draft', open: false }],
	progress,
	errors: 1,
	warnings: 2,
	informations: 0,
	sections: [
		{ title: 'Overview', depth: 0, anchor: 'doc-overview', missing: null, progress },
		{ title: 'Runtime', depth: 1, anchor: null, missing: '3.1', progress: null },
	],
};
const splices = [{ start: 0, remove: 2, blocks: [{ html: '<p>A</p>', lines: 2 }] }];
const update = { uri: 'file:///a.md', version: 3, anew: true, partial: false, splices, state };

test('a preview update fits its schema', () => {
	deepEqual(read(previewUpdateNotification.params, update), update);
	deepEqual(read(previewUpdateNotification.params, { ...update, state: null }), { ...update, state: null });
});

test('a preview update with any part of another shape is refused', () => {
	for (const value of [
		undefined,
		null,
		'update',
		{ ...update, uri: 1 },
		{ ...update, splices: undefined },
		{ ...update, splices: [...splices, { start: -1, remove: 0, blocks: [] }] },
		{ ...update, splices: [{ start: 0.5, remove: 0, blocks: [] }] },
		{ ...update, splices: [{ start: 0, remove: 0, blocks: [{ html: 1, lines: 1 }] }] },
		{ ...update, state: 1 },
		{ ...update, state: { ...state, title: null } },
	])
		equal(read(previewUpdateNotification.params, value), undefined);
});

test('facts and sections of another shape are dropped', () => {
	const odd = { ...state, facts: [...state.facts, { label: 'Owner' }], sections: [1, ...state.sections] };
	deepEqual(read(previewUpdateNotification.params, { ...update, state: odd }), update);
});

test('messages to the page', () => {
	const document = {
		type: 'document',
		uri: 'file:///a.md',
		locked: false,
		documentBase: 'https://host/docs/',
		folderBase: null,
		line: 3.5,
		anchor: null,
	};
	for (const message of [
		document,
		{ ...document, line: null, anchor: 'overview' },
		{ type: 'update', update },
		{ type: 'scroll', line: 0 },
		{ type: 'reader', on: true },
		{ type: 'lock', on: false },
		{ type: 'draw', request: 1 },
		{ type: 'problem', message: 'There is no server.' },
	])
		deepEqual(read(toPage, message), message);
	for (const message of [
		undefined,
		{ ...document, documentBase: undefined },
		{ type: 'update', update: {} },
		{ type: 'scroll', line: Number.NaN },
		{ type: 'scroll', line: -1 },
		{ type: 'reader', on: 'yes' },
		{ type: 'lock' },
		{ type: 'draw' },
		{ type: 'problem' },
		{ type: 'other' },
	])
		equal(read(toPage, message), undefined);
});

test('messages from the page', () => {
	const drawn = { source: 'graph', light: '<svg/>', dark: '<svg/>' };
	for (const message of [
		{ type: 'ready' },
		{ type: 'select', range },
		{ type: 'scroll', line: 1.25 },
		{ type: 'open', href: 'a.md', aside: false },
		{ type: 'insert', id: '2.0' },
		{ type: 'fill', line: 4 },
		{ type: 'reader', on: false },
		{ type: 'showProblems' },
		{ type: 'export' },
		{ type: 'diagrams', request: 2, diagrams: [drawn] },
	])
		deepEqual(read(fromPage, message), message);
	for (const message of [
		null,
		{},
		{ type: 'constructor' },
		{ type: 'select', range: { start: range.start } },
		{ type: 'select', range: { ...range, end: { line: 1, character: -1 } } },
		{ type: 'scroll', line: '1' },
		{ type: 'open', href: null },
		{ type: 'insert' },
		{ type: 'fill', line: 1.5 },
		{ type: 'reader' },
		{ type: 'diagrams', request: 2 },
	])
		equal(read(fromPage, message), undefined);
	deepEqual(read(fromPage, { type: 'diagrams', request: 2, diagrams: [drawn, { source: 'graph' }] }), {
		type: 'diagrams',
		request: 2,
		diagrams: [drawn],
	});
});

test('the state of a page, also one that another version wrote', () => {
	const remembered = { uri: 'file:///a.md', locked: true, reader: true, line: 12.5 };
	deepEqual(read(pageState, remembered), remembered);
	deepEqual(read(pageState, { uri: 'file:///a.md', line: 'top', reader: 1 }), {
		uri: 'file:///a.md',
		locked: false,
		reader: false,
		line: 0,
	});
	for (const value of [undefined, null, {}, { uri: '' }, { uri: 1 }])
		equal(read(pageState, value), undefined);
});

test('an exported page', () => {
	deepEqual(read(renderPageRequest.result, { html: '<!DOCTYPE html>', problems: ['No a.png.', 1] }), {
		html: '<!DOCTYPE html>',
		problems: ['No a.png.'],
	});
	equal(read(renderPageRequest.result, null), undefined);
	equal(read(renderPageRequest.result, { html: null, problems: [] }), undefined);
});
