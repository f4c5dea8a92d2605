import { architecture } from './check.ts';

/** Turns off the rules about structure, except for some. */
export const only = (...rules: readonly string[]) => ({
	settings: {
		rules: Object.fromEntries(
			structure.filter((it) => !rules.includes(it)).map((it) => [it, 'off' as const]),
		),
	},
});

const structure = [
	'missing-section',
	'missing-column',
	'row-width',
	'missing-field',
	'missing-metadata',
	'sample-text',
	'required-with-default',
];

/** A document with the lines of its table of environment variables. */
export const variables = (...lines: readonly string[]) =>
	architecture(`## Configuration\n\n### Environment Variables\n\n${lines.join('\n')}\n`);

/** The first two lines of that table. */
export const header = [
	'| Variable | Required | Default | Description | Example |',
	'| --- | --- | --- | --- | --- |',
];
