import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Frame } from 'playwright-core';
import { hostileDiagrams } from '../../page/hostileDiagrams.ts';
import { violations } from '../../page/violations.ts';
import { hostileMarkup } from '../../support/hostileMarkup.ts';
import { plainDark } from './looks.ts';
import { ShownPreview } from './previewPanel.ts';
import { until } from './until.ts';
import { useWorkbench } from './useWorkbench.ts';

/** Each theme, and the class that VS Code gives a page in it. */
const themes = [
	['Dark Modern', 'dark'],
	['Light Modern', 'light'],
	['Dark High Contrast', 'high-contrast'],
	['Light High Contrast', 'high-contrast-light'],
] as const;

const diagram = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\`\n`;

const pictures = `> **Type:** Architecture
> **Status:** draft

# Pictures

## Overview

![A red dot](./dot.png) and ![what is not there](./gone.png).

${diagram('flowchart LR\n  Shop --> Store')}
${diagram('flowchart LR\n  Shop -->')}
## Database Schema

### Relationships

${diagram('erDiagram\n    [TABLE1] ||--o{ ORDERS : "has"')}
\`\`\`text
┌──────┐    ┌───────┐
│ Shop │───▶│ Store │
└──────┘    └───────┘
\`\`\`

> [!WARNING]
> Take care.
`;

const dot = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mP4z8CAFTEMLQkAKP8/wc53yE8AAAAASUVORK5CYII=',
	'base64',
);

/** Markup in documents of people who mean no good, and diagrams of theirs. */
const hostile = `> **Type:** Architecture\n\n# Hostile\n\n${hostileMarkup.map((text, index) => `## Number ${index}\n\n${text}\n`).join('\n')}
${hostileDiagrams.map(({ source }) => diagram(source)).join('\n')}
## The end

All of it was shown.

![A red dot](./dot.png)
`;

describe('documents in the preview', () => {
	const used = useWorkbench(plainDark, async ({ workbench, opened }) => {
		writeFileSync(path.join(opened.folder, 'pictures.md'), pictures);
		writeFileSync(path.join(opened.folder, 'dot.png'), dot);
		writeFileSync(path.join(opened.folder, 'hostile.md'), hostile);
		await workbench.openFile('README.md');
	});
	const preview = new ShownPreview(used);

	it('have their images and diagrams, and the reason where there is none', async () => {
		await preview.openBeside('pictures.md');
		assert.equal(await widthOfDot(preview), 8);
		await preview.article.getByRole('img', { name: 'Diagram: flowchart' }).first().waitFor();
		await preview.article.getByText('Drawn when its placeholder is filled in.').scrollIntoViewIfNeeded();
		const broken = preview.article.locator('.archdocs-diagram').nth(1);
		await broken.scrollIntoViewIfNeeded();
		await broken.locator('figcaption', { hasText: 'The diagram ends before it is complete.' }).waitFor();
		await preview.article.getByRole('img', { name: 'Diagram: flowchart' }).first().scrollIntoViewIfNeeded();
		await used.workbench.screenshot('preview-pictures-dark');
	});

	it('have no barrier, in any theme', async () => {
		for (const [theme, look] of themes) {
			await used.workbench.chooseTheme(theme);
			await preview.page.locator(`body.vscode-${look}`).waitFor();
			await nextFrames(await frameOf(preview));
			assert.deepEqual(await violations(await frameOf(preview)), [], theme);
			await used.workbench.screenshot(`preview-pictures-${theme.toLowerCase().replaceAll(' ', '-')}`);
		}
	});

	it('cannot run, load or open anything, whatever they try', async () => {
		const { page } = used.opened;
		const happened: string[] = [];
		page.on('dialog', (dialog) => {
			happened.push(`said ${dialog.message()}`);
			void dialog.dismiss();
		});
		page.on('requestfinished', (request) => {
			if (/example/.test(new URL(request.url()).hostname)) happened.push(request.url());
		});
		page.context().on('page', (other) => happened.push(`opened ${other.url()}`));
		await preview.openBeside('hostile.md');
		const end = preview.article.getByText('All of it was shown.');
		await end.waitFor({ state: 'attached' });
		const diagrams = preview.article.locator('.archdocs-diagram');
		// A diagram takes the place of its source while it is scrolled to.
		for (const shown of await diagrams.all()) await shown.evaluate((it) => it.scrollIntoView());
		await end.scrollIntoViewIfNeeded();
		const links = await preview.article
			.locator('a[href]')
			.evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
		assert.deepEqual(
			links.filter((href) => /^\s*[a-z][a-z\d+.-]*:/i.test(href) && !/^(?:https?|mailto):/.test(href)),
			[],
		);
		// What is asked for last has come, so all the rest has come or was refused.
		assert.equal(await widthOfDot(preview), 8);
		assert.deepEqual(happened, []);
		const frame = await frameOf(preview);
		const ran = await frame.evaluate(() => 'x' in window.parent || 'x' in window);
		assert.equal(ran, false);
		assert.equal(
			await preview.article
				.locator('script, iframe, object, embed, form, style, link, svg a, svg foreignObject')
				.count(),
			0,
		);
	});
});

/** The width of the image `dot.png` once it is loaded. */
async function widthOfDot({ article }: ShownPreview): Promise<number> {
	const dot = article.getByRole('img', { name: 'A red dot' });
	await dot.scrollIntoViewIfNeeded();
	const width = () => dot.evaluate((image) => ('naturalWidth' in image ? Number(image.naturalWidth) : 0));
	await until('The image', async () => (await width()) > 0);
	return width();
}

function nextFrames(frame: Frame): Promise<void> {
	return frame.evaluate(
		() =>
			new Promise<void>((done) => {
				requestAnimationFrame(() => requestAnimationFrame(() => done()));
			}),
	);
}

async function frameOf({ article }: ShownPreview): Promise<Frame> {
	const found = await (await article.elementHandle())?.ownerFrame();
	assert.ok(found);
	return found;
}
