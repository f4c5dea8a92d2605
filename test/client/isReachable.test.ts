import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { isReachable } from '../../client/src/hosting/isReachable.ts';

const at = (path: string, scheme = 'memfs', authority = '') => ({ scheme, authority, path });
const folders = [at('/repository/docs')];
const documents = [at('/elsewhere/notes/a.md')];
const reach = (path: string, scheme?: string, authority?: string) =>
	isReachable(at(path, scheme, authority), folders, documents);

test('everything in a workspace folder is reachable', () => {
	equal(reach('/repository/docs'), true);
	equal(reach('/repository/docs/'), true);
	equal(reach('/repository/docs/deep/a.md'), true);
});

test('above a workspace folder, only what ArchDocs looks up is reachable', () => {
	equal(reach('/repository/.archdocs/config.json'), true);
	equal(reach('/repository/.archdocs/templates'), true);
	equal(reach('/.archdocs'), true);
	equal(reach('/repository/.git'), true);
	equal(reach('/repository/.gitignore'), true);
	equal(reach('/repository'), false);
	equal(reach('/repository/secret.txt'), false);
	equal(reach('/repository/.git/config'), false);
});

test('folders beside a workspace folder are not reachable', () => {
	equal(reach('/repository/docs2/a.md'), false);
	equal(reach('/repository/other/.archdocs/config.json'), false);
	equal(reach('/other/.gitignore'), false);
});

test('.archdocs above an open document is reachable, files beside it are not', () => {
	equal(reach('/elsewhere/.archdocs/config.json'), true);
	equal(reach('/elsewhere/notes/.archdocs/config.json'), true);
	equal(reach('/elsewhere/notes/b.md'), false);
});

test('paths with dot segments are not reachable', () => {
	equal(reach('/repository/docs/../secret.txt'), false);
	equal(reach('/repository/.archdocs/../secret.txt'), false);
	equal(reach('/repository/docs/./a.md'), false);
});

test('another file system or another machine is not reachable', () => {
	equal(reach('/repository/docs/a.md', 'file'), false);
	equal(reach('/repository/docs/a.md', 'memfs', 'host'), false);
});
