import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { placeCounts } from '../../support/placeCounts.ts';
import { plainDark } from './looks.ts';
import { ShownPreview } from './previewPanel.ts';
import { until } from './until.ts';
import { type UsedWorkbench, useWorkbench } from './useWorkbench.ts';

/** The document as its readers will see it, beside its source. */
const settings = { ...plainDark, 'editor.wordWrap': 'on', 'files.simpleDialog.enable': true };

async function openHalfFilled(used: UsedWorkbench): Promise<void> {
	await new ShownPreview(used).openBeside('architecture-half-filled.md');
}

describe('the preview', () => {
	const used = useWorkbench(settings, openHalfFilled);
	const preview = new ShownPreview(used);

	it('is opened by its icon, and says what the document is and how far', async () => {
		await preview.tab('Preview architecture-half-filled.md').waitFor();
		await preview.header.getByText('Returns Architecture').waitFor();
		await preview.header.getByText(/^\d+ of \d+ filled$/).waitFor();
		await preview.page.getByRole('button', { name: '[What this controls]' }).waitFor();
		await used.workbench.screenshot('preview-dark');
	});

	it('follows what is typed', async () => {
		await used.workbench.goToLineEnd(8);
		await used.workbench.type(' of the service');
		await preview.article.getByRole('heading', { name: 'Overview of the service' }).waitFor();
	});

	it('shows a section that is missing, which is inserted at its place', async () => {
		const ghost = preview.article.locator('.archdocs-ghost', { hasText: 'Overview' });
		await ghost.waitFor();
		await used.workbench.screenshot('preview-missing-dark');
		await ghost.getByRole('button').click();
		await used.opened.page.locator('.editor-instance .view-line', { hasText: /^##\sOverview$/ }).waitFor();
		await ghost.waitFor({ state: 'detached' });
		await used.workbench.press('Escape');
	});

	it('selects in the editor what is clicked', async () => {
		await preview.page.getByRole('button', { name: '[What this controls]' }).click();
		await preview.cursor(/\(20 selected\)$/).waitFor();
		await used.workbench.type('Whether mails are sent');
		await preview.article.getByText('Whether mails are sent').waitFor();
	});

	it('starts to fill a section from its heading', async () => {
		const heading = preview.article.getByRole('heading', { name: 'Vault Secrets' });
		await heading.hover();
		await heading.getByRole('button').click();
		await used.opened.page.locator('.quick-input-widget', { hasText: 'Vault Secrets' }).waitFor();
		await used.workbench.screenshot('preview-fill-dark');
		await used.workbench.press('Escape');
	});

	it('says over a mark what belongs there', async () => {
		await preview.page.getByRole('button', { name: '[Tech stack]' }).hover();
		await preview.page.getByRole('tooltip').filter({ hasText: 'Technology' }).waitFor();
		await used.workbench.screenshot('preview-tip-dark');
	});
});

describe('a preview and its editor', () => {
	const used = useWorkbench(settings, openHalfFilled);
	const preview = new ShownPreview(used);

	it('scroll in step', async () => {
		await used.workbench.goToLineEnd(230);
		await preview.article.getByRole('heading', { name: 'Related Documentation' }).waitFor();
		const heading = preview.article.getByRole('heading', { name: 'Returns Architecture' });
		const height = async () => (await heading.boundingBox())?.y ?? 0;
		await until('The end of the document in the preview', async () => (await height()) < 0);
		await used.opened.page.mouse.move(1000, 400);
		const title = used.opened.page.locator('.editor-instance .view-line', { hasText: /^#\sReturns/ });
		await until('The start of the document in the editor', async () => {
			await used.opened.page.mouse.wheel(0, -1000);
			return title.isVisible();
		});
		await until('The start of the document in the preview', async () => (await height()) > 0);
	});

	it('are searched, each by itself', async () => {
		await preview.article.getByRole('heading', { name: 'Returns Architecture' }).click();
		await preview.action('Toggle Preview Lock').waitFor();
		await used.workbench.press('Control+f');
		await used.opened.page.locator('.simple-find-part.visible').waitFor();
		await used.workbench.type('ReturnsStore');
		await used.workbench.screenshot('preview-find-dark');
		await used.workbench.press('Escape');
	});

	it('show marks, or the document alone', async () => {
		await preview.page.getByRole('button', { name: 'Reader view' }).click();
		await preview.page.getByRole('progressbar').waitFor({ state: 'hidden' });
		await used.workbench.screenshot('preview-reader-dark');
		await preview.action('Toggle Reader View').click();
		await preview.page.getByRole('progressbar').waitFor();
	});

	it('are exported as one file', async () => {
		await preview.page.getByRole('button', { name: 'Export' }).click();
		await used.opened.page.locator('.quick-input-widget', { hasText: 'Export as HTML' }).waitFor();
		await used.workbench.press('Enter');
		await used.workbench.notifications.filter({ hasText: 'Exported to' }).waitFor();
		const file = path.join(used.opened.folder, 'architecture-half-filled.html');
		assert.ok(existsSync(file));
		const html = readFileSync(file, 'utf8');
		assert.match(html, /Returns Architecture/);
		assert.doesNotMatch(html, /<script/);
	});
});

describe('previews', () => {
	const used = useWorkbench(settings, openHalfFilled);
	const preview = new ShownPreview(used);

	it('have the colours of the theme', async () => {
		await used.workbench.chooseTheme('Light Modern');
		await preview.page.locator('body.vscode-light').waitFor();
		await used.workbench.screenshot('preview-light');
		await used.workbench.chooseTheme('Dark High Contrast');
		await preview.page.locator('body.vscode-high-contrast').waitFor();
		await used.workbench.screenshot('preview-high-contrast');
	});

	it('follow the active document', async () => {
		await used.opened.page.locator('.tab[data-resource-name="architecture-half-filled.md"]').click();
		await used.workbench.openFile('architecture-complete.md');
		await preview.tab('Preview architecture-complete.md').waitFor();
		await preview.header.getByText('Parcel Tracking Architecture').waitFor();
		await preview.header.getByText(/^(\d+) of \1 filled$/).waitFor();
	});

	it('open links to documents in their place', async () => {
		await used.workbench.openFile('architecture-half-filled.md');
		await preview.header.getByText('Returns Architecture').waitFor();
		await preview.article.getByRole('link', { name: 'Label Printing' }).first().click();
		await preview.tab('Preview small-service.md').waitFor();
		await preview.header.getByText('Label Printing').waitFor();
	});

	it('say why an ordinary document is not checked', async () => {
		await used.opened.page.locator('.tab[data-resource-name="architecture-half-filled.md"]').click();
		await used.workbench.openFile('notes.md');
		await used.workbench.runCommand('ArchDocs: Open Architecture Preview');
		await preview.tab('Preview notes.md').waitFor();
		await preview.header.locator('.archdocs-reason').waitFor();
		await preview.page.getByRole('progressbar').waitFor({ state: 'detached' });
	});

	it('stay at a document once they are locked', async () => {
		await preview.action('Show Source of Preview').click();
		await preview.cursor(/^Ln \d+/).waitFor();
		await used.workbench.openFile('architecture-complete.md');
		await preview.header.getByText('Parcel Tracking Architecture').waitFor();
		await preview.tab('Preview architecture-complete.md').click();
		await preview.action('Toggle Preview Lock').click();
		await preview.tab('[Locked] architecture-complete.md').waitFor();
		await used.opened.page.locator('.tab[data-resource-name="architecture-complete.md"]').click();
		await used.workbench.openFile('architecture-half-filled.md');
		const { filled, total } = placeCounts.halfFilled;
		await used.workbench.statusItem.filter({ hasText: `${filled} of ${total}` }).waitFor();
		await preview.header.getByText('Parcel Tracking Architecture').waitFor();
	});

	it('are there again after a restart, where they were', async () => {
		const heading = preview.article.getByRole('heading', { name: 'Common Gotchas' });
		await heading.scrollIntoViewIfNeeded();
		await used.opened.page.waitForTimeout(800);
		// The editor's own command lets it save what is open first.
		const reloaded = used.opened.page.waitForEvent('load');
		await used.workbench.startCommand('Developer: Reload Window');
		await reloaded;
		await preview.tab('[Locked] architecture-complete.md').waitFor();
		await preview.header.getByText('Parcel Tracking Architecture').waitFor({ timeout: 60_000 });
		await heading.waitFor();
		assert.ok(((await heading.boundingBox())?.y ?? -1) > 0);
	});
});
