import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '#language/document/document.ts';
import { sameToken } from '#language/filling/sameToken.ts';
import { analyzeTemplated, architecture } from '../../support/check.ts';
import { fixture } from '../../support/fixture.ts';

/** Every place of the token at `‸` is drawn as `⟦…⟧`. */
function linked(marked: string): void {
	const cursor = marked.replace(/[⟦⟧]/g, '').indexOf('‸');
	const { text, ranges } = fixture(marked.replace('‸', ''));
	const analysis = analyzeTemplated(text);
	const { document } = analysis;
	const found = sameToken(analysis, cursor);
	deepEqual(
		found,
		ranges.map(({ start, end }) => ({ start, end })),
	);
	equal(new Set(found.map((span) => sliceOf(document, span))).size, Math.min(1, ranges.length));
}

test('a name that is still to be given is the same in a table, in prose and in code', () => {
	linked(
		architecture(
			'## Core Components\n\n' +
				'| Component | Responsibility |\n|---|---|\n| **⟦[Component‸Name1]⟧** | [What it does] |\n| **[ComponentName2]** | [What it does] |\n\n' +
				'The ⟦[ComponentName1]⟧ starts first.\n\n```sql\nSELECT ⟦[ComponentName1]⟧ FROM t;\n```\n',
		),
	);
});

test('the cursor may stand at either end of a token', () => {
	linked(architecture('## Overview\n\nSee ‸⟦[VAR_NAME_1]⟧ and ⟦[VAR_NAME_1]⟧.\n'));
	linked(architecture('## Overview\n\nSee ⟦[VAR_NAME_1]⟧‸ and ⟦[VAR_NAME_1]⟧.\n'));
	linked(architecture('## Overview\n\nSee ⟦[VAR_‸NAME_1]⟧ and [VAR_NAME_2].\n'));
});

test('what asks for a sentence, a choice, a person or a date means something else in each place', () => {
	linked(architecture('## Overview\n\n[What ‸it does], [What it does]\n'));
	linked(architecture('## Overview\n\n[Yes/‸No], [Yes/No]\n'));
	linked(architecture('## Overview\n\n[@us‸er], [@user]\n'));
	linked(architecture('## Overview\n\n- Since: [YYYY-MM‸-DD]\n- Until: [YYYY-MM-DD]\n'));
});

test('a suppressed place, a filled one and one over several lines are left out', () => {
	linked(
		architecture(
			'## Overview\n\n⟦[VAR_‸NAME_1]⟧\n\n<!-- archdocs-disable-next-line unfilled-placeholder -->\n[VAR_NAME_1]\n\nVAR_NAME_1\n',
		),
	);
	linked(
		architecture(
			'## Overview\n\n<!-- archdocs-disable-next-line unfilled-placeholder -->\n[VAR_‸NAME_1]\n\n[VAR_NAME_1]\n',
		),
	);
	linked(architecture('## Overview\n\nNothing ‸here.\n'));
});

test('a hint without brackets is no token: each row gets a name of its own', () => {
	linked(
		architecture(
			'## Environment Variables\n\n| Variable | Required | Default | Description |\n|---|---|---|---|\n| VAR_‸NAME_1 | ✓ | — | Text |\n| VAR_NAME_1 | ✓ | — | Text |\n',
		),
	);
});

test('several rows of a column are several things, and what stands elsewhere is none of them', () => {
	linked(
		architecture(
			'## MCP Server Integration\n\n### Available Servers\n\n| Server | Purpose |\n|---|---|\n| `⟦[mcp-‸name]⟧` | See ⟦[mcp-name]⟧ |\n| `[mcp-name]` | Text |\n\nIt is called [mcp-name].\n',
		),
	);
	linked(
		architecture(
			'## MCP Server Integration\n\n### Available Servers\n\n| Server | Purpose |\n|---|---|\n| `[mcp-name]` | Text |\n| `[mcp-name]` | Text |\n\nIt is called ⟦[mcp-‸name]⟧.\n',
		),
	);
});

test('several sections of one kind are several things', () => {
	linked(
		architecture(
			'## Integration Details\n\n### First: ⟦[Service‸Name]⟧\n\nWe call ⟦[ServiceName]⟧.\n\n### Second: [ServiceName]\n\nWe call [ServiceName].\n',
		),
	);
});

test('the last open one of several rows or sections is still a thing of its own', () => {
	linked(
		architecture(
			'## MCP Server Integration\n\n### Available Servers\n\n| Server | Purpose |\n|---|---|\n| `parcels` | Text |\n| `⟦[mcp-‸name]⟧` | Text |\n\nIt is called [mcp-name].\n',
		),
	);
	linked(
		architecture(
			'## Integration Details\n\n### First: ⟦[Service‸Name]⟧\n\nWe call ⟦[ServiceName]⟧.\n\n## Dependencies\n\nWe need [ServiceName].\n',
		),
	);
});
