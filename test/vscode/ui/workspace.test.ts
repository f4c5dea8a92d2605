import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { until } from './until.ts';
import { useWorkbench } from './useWorkbench.ts';

/** Findings of files that nobody has open, in the Problems panel. */
describe('checking a workspace', () => {
	const used = useWorkbench({ 'workbench.colorTheme': 'Default Dark Modern' }, async () => {});

	/** The row of a file in the Problems panel, with the number of what is found in it. */
	const row = (name: string) => used.workbench.problems.filter({ hasText: name });

	it('lists what is found in files that are not open', async () => {
		await used.workbench.runCommand('ArchDocs: Check Workspace');
		await row('architecture-untouched.md').waitFor();
		await used.opened.page
			.locator('.statusbar-item')
			.filter({ hasText: /ArchDocs: \d+ documents checked, \d+ findings/ })
			.waitFor();
		await used.workbench.screenshot('check-workspace-dark');
		await used.workbench.press('Control+ArrowLeft');
		await row('label-printing.md').waitFor();
		assert.equal(await used.opened.page.locator('.tab').count(), 0);
	});

	it('follows files that come and go, and shows a file that is opened once', async () => {
		const file = path.join(used.opened.folder, 'new-service.md');
		writeFileSync(
			file,
			'> **Type:** Architecture\n> **Status:** active\n\n# New\n\n## Overview\n\n[What it does]\n',
		);
		await row('new-service.md').waitFor();
		const before = await row('new-service.md').textContent();
		assert.match(before ?? '', /\d$/);
		await used.workbench.openFile('new-service.md');
		await used.workbench.squiggles.first().waitFor();
		assert.equal(await row('new-service.md').textContent(), before);
		await used.workbench.closeEditor();
		await row('new-service.md').waitFor();
		rmSync(file);
		await row('new-service.md').waitFor({ state: 'hidden' });
	});

	it('forgets them when it is told to, and offers that only where there are some', async () => {
		await used.workbench.runCommand('ArchDocs: Clear Workspace Findings');
		await used.opened.page.locator('.markers-panel').getByText('No problems have been detected').waitFor();
		await used.workbench.press('F1');
		await used.workbench.type('ArchDocs: C');
		await used.workbench.choices.filter({ hasText: 'Check Workspace' }).waitFor();
		assert.equal(await used.workbench.choices.filter({ hasText: 'Clear Workspace' }).count(), 0);
		await used.workbench.press('Escape');
	});
});

/** The documents of a workspace, in the Explorer. */
describe('the view of documents', () => {
	const used = useWorkbench({ 'workbench.colorTheme': 'Default Dark Modern' }, async () => {});

	const pane = () =>
		used.opened.page.locator('.pane').filter({
			has: used.opened.page.getByRole('button', { name: 'Architecture Documents Section' }),
		});
	const row = (name: string) => pane().locator('.monaco-list-row').filter({ hasText: name }).first();

	/** The view is made anew while documents are being looked at, and then nothing comes of a click. */
	async function expand(name: string): Promise<void> {
		const opened = pane().locator('.monaco-list-row[aria-expanded="true"]').filter({ hasText: name }).first();
		await until(`What is below ${name}`, async () => {
			if (!(await opened.isVisible())) await row(name).locator('.monaco-tl-twistie').click();
			return opened.waitFor({ timeout: 2_000 }).then(
				() => true,
				() => false,
			);
		});
	}

	it('lists them with how far each is, though none is open', async () => {
		await used.opened.page.getByRole('button', { name: 'Explorer Section: examples' }).click();
		await used.opened.page.getByRole('button', { name: 'Architecture Documents Section' }).click();
		await row('Returns Architecture').filter({ hasText: '57 %' }).waitFor();
		await row('Parcel Tracking Architecture').filter({ hasText: '100 %' }).waitFor();
		// Its title is still to be written.
		await row('architecture-untouched.md').filter({ hasText: '0 %' }).waitFor();
		assert.equal(await used.opened.page.locator('.tab').count(), 0);
	});

	it('leads from a section to the places that are open in it, with their text selected', async () => {
		await expand('Returns Architecture');
		await expand('Configuration');
		await expand('Vault Secrets');
		await row('[Schedule]').filter({ hasText: 'Rotation' }).waitFor();
		await used.workbench.screenshot('documents-view-dark');
		await row('[Schedule]').click();
		await used.opened.page.locator('.tab.active[data-resource-name="architecture-half-filled.md"]').waitFor();
		await used.opened.page.locator('.editor-instance .selected-text').first().waitFor();
		await used.workbench.type('Monthly');
		await row('[Schedule]').waitFor({ state: 'hidden' });
		await row('Returns Architecture').filter({ hasText: '58 %' }).waitFor();
	});

	it('shows what is open only, and keeps to that', async () => {
		await pane().hover();
		await pane().getByRole('button', { name: 'Show Open Only' }).click();
		await row('Parcel Tracking Architecture').waitFor({ state: 'hidden' });
		await row('Returns Architecture').waitFor();
		await used.workbench.chooseTheme('Light Modern');
		await used.workbench.screenshot('documents-view-open-only-light');
		await pane().hover();
		await pane().getByRole('button', { name: 'Show All' }).click();
		await row('Parcel Tracking Architecture').waitFor();
	});

	it('puts a section that is missing at its place', async () => {
		const text = '> **Type:** Architecture\n\n# Parking Architecture\n\n## Overview\n\nCars stand still.\n';
		writeFileSync(path.join(used.opened.folder, 'parking.md'), text);
		await row('Parking Architecture').waitFor();
		await expand('Parking Architecture');
		const missing = pane()
			.locator('.monaco-list-row')
			.filter({ hasText: /Error Handling.*missing/ });
		await missing.hover();
		await missing.getByRole('button', { name: 'Insert Section' }).click();
		await used.opened.page.locator('.tab.active[data-resource-name="parking.md"]').waitFor();
		await used.workbench.text('Error Handling').waitFor();
		await used.workbench.screenshot('documents-view-inserted-light');
		await used.workbench.press('Escape');
	});

	it('selects the document of the active editor', async () => {
		await used.workbench.openFile('small-service.md');
		await pane().locator('.monaco-list-row.selected').filter({ hasText: '100 %' }).waitFor();
	});
});

/** A workspace that has nothing to do with ArchDocs. */
describe('a workspace without documents', () => {
	const used = useWorkbench(
		{ 'workbench.colorTheme': 'Default Light Modern' },
		async ({ workbench }) => workbench.openFile('README.md'),
		(parent) => {
			const folder = path.join(parent, 'plain');
			mkdirSync(folder);
			writeFileSync(path.join(folder, 'README.md'), '# Plain\n\nNothing of ours.\n');
			return folder;
		},
	);

	it('has no view of them', async () => {
		await used.workbench.runCommand('ArchDocs: Check Workspace');
		await used.workbench.notifications
			.filter({ hasText: 'No architecture document was found in 1 Markdown file' })
			.waitFor();
		const sections = used.opened.page.locator('.pane-header');
		await sections.filter({ hasText: 'Outline' }).waitFor();
		assert.equal(await sections.filter({ hasText: 'Architecture Documents' }).count(), 0);
	});

	it('has one as soon as there is a folder .archdocs, which offers to make a document', async () => {
		mkdirSync(path.join(used.opened.folder, '.archdocs'));
		const header = used.opened.page.getByRole('button', { name: 'Architecture Documents Section' });
		await header.click();
		await used.opened.page.getByText('There is no architecture document in this workspace yet.').waitFor();
		await used.workbench.screenshot('documents-view-empty-light');
		await used.opened.page.getByRole('button', { name: 'New Architecture Document' }).click();
		await used.workbench.choices.first().waitFor();
		await used.workbench.press('Escape');
	});
});

describe('the setting for all documents', () => {
	const used = useWorkbench(
		{ 'workbench.colorTheme': 'Default Light Modern', 'archdocs.diagnostics.scope': 'workspace' },
		async () => {},
	);

	it('lists them without being asked', async () => {
		await used.workbench.openProblems();
		await used.workbench.problems.filter({ hasText: 'architecture-untouched.md' }).waitFor();
		await used.workbench.screenshot('workspace-scope-light');
	});
});
