import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { inRepository } from '../../scripts/support/paths.mjs';

interface Step {
	readonly id: string;
	readonly description: string;
	readonly media: { readonly svg: string; readonly altText: string };
	readonly completionEvents: readonly string[];
}

const { contributes } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as {
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
	};
};
const contributed = contributes.commands.map(({ command }) => command);
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

/** Commands of VS Code itself that the manifest links to. */
const ofEditor = ['workbench.action.openSettings'];

it('every command that the manifest links to exists', () => {
	const manifest = readFileSync(inRepository('package.json'), 'utf8');
	const linked = [...manifest.matchAll(/\(command:(?:toSide:)?([\w.]+)/g)].map(([, command = '']) => command);
	assert.ok(linked.length > 0);
	assert.deepEqual(
		linked.filter((command) => !contributed.includes(command) && !ofEditor.includes(command)),
		[],
	);
});

it('every step of the walkthrough has its own button, which completes it', () => {
	assert.equal(steps.length, 4);
	for (const { id, description, completionEvents } of steps) {
		const buttons = [...description.matchAll(/^\[[^\]]+\]\(command:(?:toSide:)?([\w.]+)\)$/gm)];
		assert.ok(buttons.length > 0, id);
		assert.deepEqual(
			completionEvents,
			buttons.map(([, command]) => `onCommand:${command}`),
			id,
		);
	}
});

it('the pictures of the walkthrough use theme colours and nothing that their page forbids', () => {
	for (const { media } of steps) {
		const picture = readFileSync(inRepository(media.svg), 'utf8');
		const colours = [...picture.matchAll(/\b(?:fill|stroke)="([^"]*)"/g)].map(([, colour = '']) => colour);
		assert.ok(colours.length > 0);
		assert.deepEqual(
			colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-')),
			[],
		);
		// The page of the walkthrough allows no styles, scripts or other files.
		assert.doesNotMatch(picture, /style|<script|<image|href/);
		assert.ok(picture.includes(`<title>${media.altText}</title>`), media.svg);
	}
});
