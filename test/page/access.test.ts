import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { type ThemeName, themes } from '../../harness/themes.ts';
import { diagram, everything, everythingState } from './samples.ts';
import { usePreviewPages } from './usePreviewPages.ts';
import { violations } from './violations.ts';

const openPage = usePreviewPages();

const names = Object.keys(themes).filter((name): name is ThemeName => name in themes);

for (const theme of names)
	for (const width of [420, 1100])
		test(`axe finds nothing in ${theme} at ${width} pixels`, async () => {
			const { page, show, say, failures } = await openPage({ theme, width, height: 1600 });
			await show([...everything, diagram('flowchart LR\n  A --&gt; B')], { state: everythingState });
			await page.getByRole('img', { name: 'Diagram: flowchart' }).waitFor();
			deepEqual(await violations(page), []);
			await page.getByRole('button', { name: '[service]' }).focus();
			await page.getByRole('tooltip').waitFor();
			deepEqual(await violations(page), []);
			await say({ type: 'reader', on: true });
			deepEqual(await violations(page), []);
			deepEqual(failures, []);
		});
