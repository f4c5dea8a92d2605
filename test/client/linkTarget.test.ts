import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { linkTarget } from '../../client/src/preview/linkTarget.ts';

const at = (path: string) => ({ scheme: 'file', authority: '', path });
const folders = [at('/work/shop'), at('/work/library')];
const target = (href: string) => linkTarget(href, at('/work/shop/docs/overview.md'), folders);
const file = (path: string, line: number | null = null, anchor: string | null = null) => ({
	kind: 'file',
	path,
	line,
	anchor,
});

test('web and mail addresses are external', () => {
	for (const address of ['https://a.example/b?c#d', 'HTTP://a.example', 'mailto:team@a.example'])
		deepEqual(target(address), { kind: 'external', address });
});

test('every other scheme is refused', () => {
	for (const href of [
		'command:workbench.action.quit',
		'javascript:alert(1)',
		'JavaScript:alert(1)',
		'vscode:extension/a.b',
		'file:///etc/passwd',
		'data:text/html,a',
		'C:\\windows',
		'//a.example/b',
	])
		equal(target(href).kind, 'refused');
	deepEqual(target('command:a'), {
		kind: 'refused',
		reason: 'ArchDocs follows no links that start with "command:".',
	});
});

test('paths are relative to the document or to the workspace folder', () => {
	deepEqual(target('other.md'), file('/work/shop/docs/other.md'));
	deepEqual(target('./other.md#data-flow'), file('/work/shop/docs/other.md', null, 'data-flow'));
	deepEqual(target('../src/a%20b.ts#L12'), file('/work/shop/src/a b.ts', 11));
	deepEqual(target('../src/a.ts#L12-L20'), file('/work/shop/src/a.ts', 11));
	deepEqual(target('/README.md?plain=1'), file('/work/shop/README.md'));
	deepEqual(target('../../library/docs/a.md'), file('/work/library/docs/a.md'));
	deepEqual(target('..'), file('/work/shop'));
	deepEqual(target('?a#b'), file('/work/shop/docs/overview.md', null, 'b'));
});

test('paths outside of the workspace are refused in any spelling', () => {
	for (const href of [
		'../../secret.txt',
		'../../shop2/a.md',
		'%2e%2e/%2e%2e/secret.txt',
		'..%2f..%2fsecret.txt',
		'..%5c..%5csecret.txt',
		'..\\..\\secret.txt',
		'../../../../../../a',
		'/../secret.txt',
		'%E0%A4%A',
		'a%00.md',
	])
		equal(target(href).kind, 'refused', href);
	equal(linkTarget('a.md', at('/elsewhere/b.md'), []).kind, 'refused');
	equal(linkTarget('/a.md', at('/elsewhere/b.md'), []).kind, 'refused');
});
