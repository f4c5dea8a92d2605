import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../support/check.ts';
import { following, ownTemplate } from '../../support/ownTemplate.ts';

const context = following(
	ownTemplate(`
		> **Type:** Own
		> **Owner:** [@team]
		> **Reviewed:** [by whom] <!-- archdocs: optional -->

		# [Title]

		## Facts

		- **Purpose:** [What it is for]
		- **Remarks:** [Anything else] <!-- archdocs: optional -->
		- **[Metric]:** [Its value]

		## Attempt

		<!-- archdocs: repeat -->

		- **When:** [The day]
	`),
);

function said(text: string) {
	const { findings, progress } = analyze(text, { context });
	return { rules: findings.map(({ rule }) => rule), progress: `${progress.filled} of ${progress.total}` };
}

const rest = '\n# T\n\n## Facts\n\n- **Purpose:** x\n\n## Attempt\n\n- **When:** Monday\n';

test('what may be absent is neither missing nor open', () => {
	deepEqual(said(`> **Type:** Own\n> **Owner:** @a\n${rest}`), { rules: [], progress: '5 of 5' });
});

test('a key of the same meaning fills the place', () => {
	deepEqual(said(`> **Type:** Own\n> **Maintainer:** @a\n${rest}`), { rules: [], progress: '5 of 5' });
});

test('a section that repeats by a directive claims those with its heading, and no others', () => {
	const text = `> **Type:** Own\n> **Owner:** @a\n${rest}\n## Attempt\n\n- **When:** Tuesday\n\n## Mine\n\nText.\n`;
	deepEqual(said(text), { rules: [], progress: '6 of 6' });
	equal(said(text.replace('- **When:** Tuesday', 'Later.')).rules.join(), 'missing-field');
});
