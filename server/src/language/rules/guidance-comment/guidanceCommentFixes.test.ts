import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

const quiet = fragment();

test('a comment that guides: deleted with its line, or all of them', () => {
	const before = architecture(
		'## Overview\n\n<!-- Add the reasons here. -->\n\nText. <!-- Describe the rest of it. -->\n',
	);
	fix(
		'Delete this comment',
		before,
		architecture('## Overview\n\nText. <!-- Describe the rest of it. -->\n'),
		quiet,
	);
	fix(
		'Delete all 2 guidance comments in the document',
		before,
		architecture('## Overview\n\nText.\n'),
		quiet,
	);
});
