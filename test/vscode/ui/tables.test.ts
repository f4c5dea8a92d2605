import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainDark } from './looks.ts';
import { type UsedWorkbench, useWorkbench } from './useWorkbench.ts';

/** What an author does in tables, and with names that stand in several places, with the editor's own settings on. */
const settings = {
	...plainDark,
	'editor.formatOnType': true,
	'editor.linkedEditing': true,
	'[markdown]': { 'editor.wordWrap': 'off' },
};

async function openHalfFilled({ workbench }: UsedWorkbench): Promise<void> {
	await workbench.openFile('architecture-half-filled.md');
	await workbench.statusItem.waitFor();
}

/** A line of the document, in view, that is nothing but a text. */
function line({ opened }: UsedWorkbench, text: string) {
	const pattern = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s');
	return opened.page.locator('.editor-instance .view-line', { hasText: new RegExp(`^${pattern}$`) });
}

/** A placeholder is there and selected. */
async function selected({ opened }: UsedWorkbench, placeholder: string): Promise<void> {
	await opened.page
		.locator('.statusbar-item', { hasText: `(${placeholder.length} selected)` })
		.first()
		.waitFor();
}

/** In the example: the header and the first row of its first table, and the last row of its second. */
const header = 18;
const firstRow = 20;
const lastSecret = 29;

const secretRow = (name: string) =>
	`| \`${name}\` |  | [Service] authentication |  | Managed by [person/system] |`;

describe('adding rows to tables', () => {
	const used = useWorkbench(settings, openHalfFilled);

	it('adds one below the cursor, and Tab goes from place to place', async () => {
		await used.workbench.goToLineEnd(firstRow);
		await used.workbench.runCommand('ArchDocs: Add Table Row');
		await line(used, '| `[VAR_NAME_4]` |  |  | [What this controls] |  |').waitFor();
		await selected(used, '[VAR_NAME_4]');
		await used.workbench.screenshot('table-row-dark', false);
		for (const cell of ['RETURNS_LIMIT', 'yes', '', 'Most returns in a day', '50']) {
			await used.workbench.type(cell);
			await used.workbench.press('Tab');
		}
		await line(used, '| `RETURNS_LIMIT` | yes |  | Most returns in a day | 50 |').waitFor();
		assert.match(
			await used.workbench.visibleText(),
			/RETURNS_API_URL.*\n.*RETURNS_LIMIT.*\n.*RETURNS_WINDOW_DAYS/,
		);
	});

	it('takes the row back with one undo', async () => {
		await used.workbench.goToLineEnd(lastSecret + 1);
		await used.workbench.runCommand('ArchDocs: Add Table Row');
		await selected(used, '[SECRET_NAME_3]');
		await used.workbench.press('Control+z');
		await line(used, secretRow('[SECRET_NAME_3]')).waitFor({ state: 'hidden' });
	});

	it('goes on with a row when Enter is pressed at the end of one, and ends the table with Enter once more', async () => {
		await used.workbench.goToLineEnd(lastSecret + 1);
		await used.workbench.press('Enter');
		await selected(used, '[SECRET_NAME_3]');
		await used.workbench.type('sms-key');
		await line(used, secretRow('sms-key')).waitFor();
		await used.workbench.press('Escape');
		await used.workbench.press('Escape');
		await used.workbench.press('End');
		await used.workbench.press('Enter');
		await selected(used, '[SECRET_NAME_4]');
		await used.workbench.press('Enter');
		await line(used, secretRow('[SECRET_NAME_4]')).waitFor({ state: 'hidden' });
		await line(used, secretRow('').slice('| `'.length)).waitFor({ state: 'hidden' });
		await used.workbench.type('Behind the table.');
		await line(used, 'Behind the table.').waitFor();
		assert.match(await used.workbench.visibleText(), /sms-key.*\n\nBehind the table\./);
	});

	it('says what to do where the cursor is in no table', async () => {
		await used.workbench.runCommand('ArchDocs: Add Table Row');
		await used.workbench.notifications.filter({ hasText: 'Put the cursor into a table' }).waitFor();
	});
});

describe('aligning tables', () => {
	const used = useWorkbench(settings, openHalfFilled);

	it('offers both with Ctrl+., and the row comes with the cursor in it', async () => {
		await used.workbench.goToLineEnd(firstRow);
		await used.workbench.press('Control+F8');
		await used.workbench.statusItem.filter({ hasText: 'Environment Variables' }).waitFor();
		const menu = await used.workbench.openCodeActions('Align the table');
		await used.workbench.screenshot('table-actions-dark');
		await menu.getByText('Add a row to the table').click();
		await line(used, '| `[VAR_NAME_4]` |  |  | [What this controls] |  |').waitFor();
		await selected(used, '[VAR_NAME_4]');
		await used.workbench.type('RETURNS_LIMIT');
		await line(used, '| `RETURNS_LIMIT` |  |  | [What this controls] |  |').waitFor();
	});

	it('aligns the table that the cursor is in', async () => {
		await used.workbench.goToLineEnd(header);
		await used.workbench.runCommand('ArchDocs: Align Table');
		const aligned = /^\|\sVariable\s{14}\|\sRequired\s\|\sDefault\s\|\sDescription\s+\|\sExample\s+\|$/;
		await used.opened.page.locator('.editor-instance .view-line', { hasText: aligned }).waitFor();
		await used.workbench.chooseTheme('Light Modern');
		await used.opened.page.locator('.monaco-workbench.vs').waitFor();
		await used.workbench.screenshot('table-aligned-light');
		await used.workbench.runCommand('ArchDocs: Align Table');
		await used.workbench.notifications.filter({ hasText: 'The table is aligned already.' }).waitFor();
	});
});

describe('giving a name that stands in several places', () => {
	const used = useWorkbench(settings, async ({ workbench }) => {
		await workbench.openFile('architecture-untouched.md');
		await workbench.statusItem.waitFor();
	});

	it('gives it everywhere at once', async () => {
		await used.workbench.press('Control+f');
		await used.workbench.type('[ModelName]');
		await used.opened.page.locator('.find-widget .matchesCount', { hasText: '1 of 2' }).waitFor();
		await used.workbench.press('Escape');
		await used.opened.page.locator('.linked-editing-decoration').first().waitFor();
		await used.workbench.screenshot('linked-editing-dark', false);
		await used.workbench.type('Parcel');
		await line(used, 'model Parcel {').waitFor();
		await line(used, 'const ParcelSchema = new Schema({').waitFor();
	});
});
