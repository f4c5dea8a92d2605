import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { createProjectReader, type ProjectLocation } from '../../server/src/files/project.ts';
import { service } from '../support/check.ts';
import { createMemoryHost, type MemoryFiles } from '../support/memoryHost.ts';

/** The project around `file:///home/team/docs/a.md`, and the folders that were looked at for a repository. */
async function projectIn(files: MemoryFiles, location: Omit<ProjectLocation, 'uri'> = {}) {
	const host = createMemoryHost({ 'file:///home/team/docs/a.md': '', ...files });
	const readProject = createProjectReader({ host, service: async () => service, trusted: true });
	const project = await readProject({ uri: 'file:///home/team/docs/a.md', ...location });
	return { project, asked: host.asked.filter((uri) => uri.endsWith('/.git')) };
}

const docs = 'file:///home/team/docs';
const team = 'file:///home/team';
const home = 'file:///home';
const top = 'file:///';

test('each folder up to the root of the repository is looked at once', async () => {
	const { project, asked } = await projectIn({
		'file:///home/team/.git/HEAD': '',
		'file:///home/team/.archdocs/config.json':
			'{ "templates": ["*.md"], "documents": { "docs/**": "Architecture" } }',
	});
	deepEqual(project.folders, { upwards: [docs, team], repository: team });
	deepEqual(asked, [`${docs}/.git`, `${team}/.git`]);
});

test('without a repository, the folders go up to the root of the file system', async () => {
	const { project } = await projectIn({});
	deepEqual(project.folders, { upwards: [docs, team, home, top], repository: undefined });
	deepEqual(project.codeRoots, [docs, team, home, top]);
	deepEqual(project.namesFolder, docs);
});

test('in a repository, paths and names are looked for in all of it', async () => {
	const { project } = await projectIn({ 'file:///home/team/.git/HEAD': '' });
	deepEqual(project.codeRoots, [docs, team]);
	deepEqual(project.namesFolder, team);
});

test('a configuration limits the names to its folder; outside of a repository, the paths too', async () => {
	const configured = { 'file:///home/team/.archdocs/config.json': '{}' };
	const { project } = await projectIn(configured);
	deepEqual(project.codeRoots, [docs, team]);
	deepEqual(project.namesFolder, team);
	const inRepository = await projectIn({ ...configured, 'file:///home/.git/HEAD': '' });
	deepEqual(inRepository.project.codeRoots, [docs, team, home]);
	deepEqual(inRepository.project.namesFolder, team);
});

test('without a configuration file, the workspace folder is the root', async () => {
	const { project } = await projectIn({}, { workspaceFolder: team });
	deepEqual(project.configuration.root, team);
	deepEqual(project.codeRoots, [docs, team]);
});
