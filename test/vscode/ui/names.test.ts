import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { plainDark } from './looks.ts';
import { until } from './until.ts';
import { type UsedWorkbench, useWorkbench } from './useWorkbench.ts';

async function openComplete({ workbench }: UsedWorkbench): Promise<void> {
	await workbench.openFile('architecture-complete.md');
	await workbench.statusItem.waitFor();
}

/** The number of the line of a file that holds a text. */
function lineOf(used: UsedWorkbench, file: string, text: string): number {
	const lines = readFileSync(path.join(used.opened.folder, file), 'utf8').split('\n');
	return lines.findIndex((line) => line.includes(text)) + 1;
}

/** The list has followed what was typed: this is what Enter takes. */
async function chosen({ opened }: UsedWorkbench, name: string): Promise<void> {
	await opened.page.locator('.suggest-widget .monaco-list-row.focused', { hasText: name }).waitFor();
}

/** What an author does with names that must agree: secrets above all. */
describe('completing names', () => {
	const used = useWorkbench(plainDark, openComplete);

	it('completes a secret after vault:: in a block of JSON, by typing alone', async () => {
		await used.workbench.goToLineEnd(lineOf(used, 'architecture-complete.md', '"API_URL"'));
		await used.workbench.type(',\n"TOKEN": "vault::');
		await used.workbench.completions.filter({ hasText: 'pigeonmail-oauth' }).waitFor();
		await used.workbench.press('Control+Space');
		await used.workbench.screenshot('secret-completion-dark');
		await used.workbench.type('pig');
		await chosen(used, 'pigeonmail-oauth');
		await used.workbench.press('Enter');
		assert.match(await used.workbench.visibleText(), /"TOKEN": "vault::pigeonmail-oauth/);
		await used.workbench.press('Control+s');
	});

	it('completes it in .mcp.json', async () => {
		await used.workbench.openFile('.mcp.json');
		await used.workbench.goToLineEnd(lineOf(used, '.mcp.json', '"API_URL"'));
		await used.workbench.type(',\n"TOKEN": "vault::');
		await used.workbench.completions.filter({ hasText: 'nordpost-webhook-key' }).waitFor();
		await used.workbench.screenshot('secret-completion-mcp-dark');
		await used.workbench.type('nordpost-w');
		await chosen(used, 'nordpost-webhook-key');
		await used.workbench.press('Enter');
		assert.match(await used.workbench.visibleText(), /"TOKEN": "vault::nordpost-webhook-key/);
		for (const _ of [1, 2, 3, 4, 5, 6]) await used.workbench.press('Control+z');
		await used.workbench.runCommand('File: Revert File');
	});
});

describe('names that are there', () => {
	const used = useWorkbench(plainDark, openComplete);

	it('says over a name what its row says, where it is defined and used', async () => {
		await used.workbench.openFile('architecture-complete.md');
		await used.workbench.goToLineEnd(lineOf(used, 'architecture-complete.md', 'The services read'));
		await used.workbench.hoverOver(used.workbench.text('vault::tracking-db-password'));
		assert.match((await used.workbench.hover.textContent()) ?? '', /ParcelStore login[\s\S]*Every 90 days/);
		await used.workbench.screenshot('name-hover-dark');
		await used.opened.page.mouse.move(0, 0);
	});

	it('lists its references', async () => {
		await used.workbench.goToLineEnd(lineOf(used, 'architecture-complete.md', '| `nordpost-api-key`'));
		await used.workbench.press('Home');
		for (const _ of '| `nord') await used.workbench.press('ArrowRight');
		await used.workbench.press('Shift+F12');
		const peek = used.opened.page.locator('.reference-zone-widget');
		await peek.locator('.ref-tree').waitFor();
		await used.workbench.screenshot('references-dark');
		await used.workbench.press('Escape');
		await peek.waitFor({ state: 'hidden' });
	});

	it('renames a secret in every document and in the MCP file, after a preview', async () => {
		await used.workbench.chooseTheme('Light Modern');
		await used.opened.page.locator('.monaco-workbench.vs').waitFor();
		await used.workbench.press('F2');
		const input = used.opened.page.locator('.rename-box input');
		await input.waitFor();
		await input.fill('nordpost-key');
		await used.workbench.press('Enter');
		const panel = used.opened.page.locator('.bulk-edit-panel');
		await panel.waitFor();
		await panel.getByText('.mcp.json').first().waitFor();
		await used.workbench.screenshot('rename-preview-light');
		await panel.getByRole('button', { name: 'Apply' }).click();
		await panel.waitFor({ state: 'hidden' });
		await used.workbench.runCommand('File: Save All');
		const written = (name: string) => readFileSync(path.join(used.opened.folder, name), 'utf8');
		await until('The new name in the MCP file', () => written('.mcp.json').includes('vault::nordpost-key'));
		await until('The new name in the document', () =>
			written('architecture-complete.md').includes('| `nordpost-key` |'),
		);
		assert.doesNotMatch(written('architecture-complete.md') + written('.mcp.json'), /nordpost-api-key/);
	});
});

describe('names of a large workspace', () => {
	const used = useWorkbench(plainDark, openComplete);

	it('are read in view of the user', async () => {
		const many = path.join(used.opened.folder, 'many');
		mkdirSync(many);
		const text = readFileSync(path.join(used.opened.folder, 'small-service.md'), 'utf8');
		for (let index = 0; index < 6_000; index++) writeFileSync(path.join(many, `${index}.md`), text);
		await used.workbench.runCommand('ArchDocs: Restart Server');
		await used.opened.page.getByText('ArchDocs: reading names').first().waitFor();
		await used.workbench.screenshot('reading-names-dark', false);
	});
});
