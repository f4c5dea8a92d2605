import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from '#common/progress.ts';
import type { FillAnswer } from '#common/protocol/filling.ts';
import type { TemplatedAnalysis } from '#language/analysis/documentAnalysis.ts';
import { textWith } from '#language/document/textEdit.ts';
import { answerTo } from '#language/filling/answerTo.ts';
import { fillPlan, type StepKey } from '#language/filling/fillPlan.ts';
import type { FillStep } from '#language/filling/fillStep.ts';
import { namesToChoose } from '#language/filling/namesToChoose.ts';
import { analyze, architecture, findingsOf } from '../../support/check.ts';
import { projectFile } from '../../support/projectFile.ts';
import {
	analyzeToFill,
	authoring,
	fillIn,
	problemOf,
	questions,
	shownStep,
} from '../../support/questions.ts';

/** An author who knows what to write everywhere, and takes the first of several answers. */
function answerFor(step: FillStep, analysis: TemplatedAnalysis): FillAnswer | undefined {
	if (step.kind === 'row') return undefined;
	if (step.kind === 'choice') return { kind: 'choice', index: 0 };
	const [name] = namesToChoose(analysis, step);
	if (name !== undefined) return { kind: 'text', text: name };
	const [first = ''] = step.question.split(/\s*[/|]\s*/);
	const words: Readonly<Record<string, string>> = {
		date: '2026-05-04',
		mention: '@payments',
		target: './orders.md',
	};
	const own = /secret.*key/i.test(step.question) ? 'secret0' : `word${step.span.start}`;
	const text = words[step.format ?? ''] ?? (step.where.length === 1 && first !== step.question ? first : own);
	return { kind: 'text', text: step.question === 'SECRET_NAME_1' ? 'secret0' : text };
}

test('an untouched document is filled to the end, question by question', () => {
	const { text, end } = fillIn(projectFile('examples/architecture-untouched.md'), answerFor);
	deepEqual(findingsOf(text), []);
	equal(percent(analyze(text).progress), 100);
	equal(end.next, undefined);
});

/** Draws what comes of one answer to the first question about a body. */
function answering(body: string, answer: FillAnswer, after: string | null): void {
	const before = architecture(body);
	const analysis = analyzeToFill(before);
	const { step } = fillPlan(analysis, authoring, before.indexOf(body));
	const answered = step && answerTo(analysis, step, answer);
	equal(
		answered ? textWith(analysis.document, answered.edits) : null,
		after === null ? null : architecture(after),
	);
}

const readAsStructure =
	'Here this would be read as a heading, a table, a comment or code: write it without the signs that make it one.';

/** Why a text is no answer to the first question about a document; undefined where it is one. */
function problem(body: string, text: string, before = architecture(body)): string | undefined {
	const analysis = analyzeToFill(before, {});
	const left: StepKey[] = [];
	let { step, key } = fillPlan(analysis, authoring, undefined);
	while (step && step.kind !== 'answer') {
		left.push({ offset: step.span.start, key });
		({ step, key } = fillPlan(analysis, authoring, undefined, left));
	}
	const answered = step && answerTo(analysis, step, { kind: 'text', text });
	if (answered?.written === undefined) return 'no answer';
	return problemOf(analysis, answered);
}

const variables = `## Configuration

### Environment Variables

| Variable | Required | Default | Description | Example |
| --- | --- | --- | --- | --- |
| \`[VAR_NAME_1]\` | ✓ | — | [What this controls] | \`production\` |
| \`API_URL\` |✓| — || x |

### Vault Secrets

| Secret | Type | Usage | Rotation | Notes |
| --- | --- | --- | --- | --- |
| \`[SECRET_NAME_1]\` | API Key | [Service] authentication | Monthly | None |
`;
const text = architecture(variables);
const inVariables = text.indexOf('### Environment');

test('a section is asked about from its first open place to its last, what is empty included', () => {
	deepEqual(questions(text, inVariables), [
		'Environment Variables › Variable: VAR_NAME_1',
		'Environment Variables › Description: What this controls',
		'Environment Variables › Description: What this controls',
		'Another row: Environment Variables',
	]);
	const { step: first, title, remaining, next } = fillPlan(analyzeToFill(text), authoring, inVariables);
	deepEqual([title, remaining, next, first?.kind], ['Environment Variables', 4, undefined, 'answer']);
	const filled = fillIn(
		text,
		(step) => (step.kind === 'row' ? undefined : { kind: 'text', text: 'Words' }),
		inVariables,
	);
	match(filled.text, /\| — \| Words \| x \|/);
	deepEqual(filled.end.next, {
		title: 'Vault Secrets',
		offset: filled.text.indexOf('### Vault Secrets'),
		open: 2,
	});
});

test('the sections in a section are filled with it, and the document from its title', () => {
	equal(questions(text, text.indexOf('## Configuration')).length, 4 + 3);
	equal(questions(text).length, 4 + 3);
	deepEqual(questions(text, text.indexOf('# Example')), questions(text));
});

test('another row brings its own questions, and is asked about again', () => {
	let rows = 0;
	const asked: string[] = [];
	const { text: filled } = fillIn(
		text,
		(step) => {
			asked.push(shownStep(step));
			if (step.kind === 'row') return rows++ === 0 ? { kind: 'row' } : undefined;
			return { kind: 'text', text: 'Words' };
		},
		inVariables,
	);
	deepEqual(asked.slice(3), [
		'Another row: Environment Variables',
		'Environment Variables › Variable: VAR_NAME_3',
		'Environment Variables › Description: What this controls',
		'Another row: Environment Variables',
	]);
	equal(filled.includes('[VAR_NAME_3]'), false);
});

test('a name that stands in several places is asked for once', () => {
	const body =
		'## Database Schema\n\n### Relationships\n\n```mermaid\nerDiagram\n    [TABLE1] ||--o{ [TABLE2] : "has"\n    [TABLE1] ||--o{ [TABLE3] : "has"\n```\n';
	deepEqual(questions(architecture(body)), [
		'Relationships: TABLE1 ×2',
		'Relationships: TABLE2',
		'Relationships: TABLE3',
	]);
	answering(body, { kind: 'text', text: 'ORDERS' }, body.replaceAll('[TABLE1]', 'ORDERS'));
});

test('an answer is written so that the text around it stays what it is', () => {
	const row = (cell: string) =>
		`## Key Components\n\n| Component | Type | Purpose |\n|---|---|---|\n| Api | Service | ${cell} |\n`;
	answering(row('[What it does]'), { kind: 'text', text: 'reads | writes' }, row('reads \\| writes'));
	const json = (value: string) => `## Server Configuration\n\n\`\`\`json\n{ "url": "${value}" }\n\`\`\`\n`;
	answering(json('[endpoint]'), { kind: 'text', text: 'say "hi"' }, json('say \\"hi\\"'));
	const link = (target: string) => `## Related Documentation\n\n- [Orders](${target})\n`;
	answering(link(''), { kind: 'text', text: './orders.md' }, link('./orders.md'));
});

test('in a box the border stays where it is, and a placeholder over several lines goes as a whole', () => {
	const box = (...lines: readonly string[]) =>
		`## System Diagram\n\n\`\`\`\n┌────────────────┐\n${lines.map((line) => `│${line.padEnd(16)}│\n`).join('')}└────────────────┘\n\`\`\`\n`;
	const choice = box(' [PostgreSQL /', '  SQLite]');
	answering(choice, { kind: 'text', text: 'SQLite' }, box(' SQLite', ''));
	const name = box(' [Service1]');
	answering(name, { kind: 'text', text: 'Payments' }, box(' Payments'));
	answering(name, { kind: 'text', text: 'Invoice mail' }, box(' Invoice mail'));
	const inColumns = box(' 請求書').replace(/│ 請求書.*│/, '│ 請求書         │');
	answering(name, { kind: 'text', text: '請求書' }, inColumns);
});

test('what counts as open all the same is no answer', () => {
	const overview = '## Overview\n\n[What this architecture covers]\n';
	equal(problem(overview, 'It moves orders.'), undefined);
	equal(problem(overview, '[Something else here]'), 'Unfilled: `[Something else here]` (Overview).');
	equal(problem(overview, 'TBD'), 'Still open: `TBD` (Overview).');
	equal(problem(overview, '# It moves orders'), readAsStructure);
	equal(problem(overview, ''), 'no answer');
});

test('a date that the calendar lacks, and a value that the template does not allow, are no answers', () => {
	const footer = (date: string) => `## Overview\n\nIt moves orders.\n\n---\n\n*Created: ${date}*\n`;
	equal(
		problem(footer('YYYY-MM-DD'), '2026-02-31'),
		'There is no `2026-02-31` in the calendar: correct the date.',
	);
	equal(problem(footer('YYYY-MM-DD'), '2026-02-28'), undefined);
	const metadata = '> **Type:** Architecture\n> **Focus:** [critical/high/medium/low]\n\n# A\n';
	equal(
		problem('', 'huge', metadata),
		'`huge` is no value of `Focus`: choose critical, high, medium or low.',
	);
	equal(problem('', 'high', metadata), undefined);
});

test('what is not applicable says so where that settles the place, and nowhere else', () => {
	const row = (cell: string) =>
		`## Key Components\n\n| Component | Type | Purpose |\n|---|---|---|\n| Api | Service | ${cell} |\n`;
	answering(row('[What it does]'), { kind: 'nothing' }, row('N/A'));
	answering(row('Serves [What it does]'), { kind: 'nothing' }, null);
	answering('## Related Documentation\n\n- [Orders]()\n', { kind: 'nothing' }, null);
});

test('what is found beside open places is answered by its fixes', () => {
	const overview =
		'## Overview\n\n<!-- Say what the system does, who relies on it and where it ends. Two or three sentences are enough. -->\n\nIt moves orders.\n';
	const [comment] = questions(architecture(overview));
	match(comment ?? '', /guidance from the template.*: Delete this comment$/);
	answering(overview, { kind: 'choice', index: 0 }, '## Overview\n\nIt moves orders.\n');
	const gone = fillIn(architecture(''), (step) =>
		step.kind === 'choice' ? { kind: 'choice', index: 0 } : undefined,
	);
	equal(gone.end.step, undefined);
});

test('a section is asked about that is missing in the one that is filled, and none beside it', () => {
	const body =
		'## Configuration\n\n## Error Handling\n\n### Common Errors\n\nNone\n\n## Dependencies\n\n### Upstream Dependencies\n\n- **Architecture/Service:** Orders - all\n- **External Service:** Post - labels\n- **Database:** Orders - all\n';
	const whole = architecture(body);
	const asked = (within: string) => {
		const { step } = fillPlan(analyzeToFill(whole, {}), authoring, whole.indexOf(within));
		return step && shownStep(step);
	};
	match(asked('## Dependencies') ?? '', /`Downstream Dependencies` is missing/);
	equal(asked('## Error Handling'), undefined);
});

test('what is inserted is asked about, and so is what stands around it', () => {
	const body =
		'## Overview\n\n[What this architecture covers]\n\n## Dependencies\n\n### Upstream Dependencies\n\n- **Database:** [Name]\n';
	let choices = 0;
	const { text: filled, end } = fillIn(
		architecture(body),
		(step, analysis) => {
			if (step.kind === 'choice') choices++;
			return answerFor(step, analysis);
		},
		undefined,
		{},
	);
	ok(choices > 5);
	deepEqual([end.open, end.next], [0, undefined]);
	equal(percent(analyze(filled).progress), 100);
	equal(filled.includes('['), false);
});

test('of several questions at one place each is asked, whatever became of the others', () => {
	const analysis = analyzeToFill(architecture(''), {});
	const left: StepKey[] = [];
	const asked: string[] = [];
	for (;;) {
		const { step, key } = fillPlan(analysis, authoring, undefined, left);
		if (step === undefined) break;
		asked.push(key);
		left.push({ offset: step.span.start, key });
	}
	equal(new Set(asked).size, asked.length);
	equal(asked.filter((key) => key.startsWith('missing-section')).length, 5);
	equal(fillPlan(analysis, authoring, undefined, left).open, 5);
	const again = left[2];
	equal(again && fillPlan(analysis, authoring, undefined, left, again).key, again?.key);
});

test('an empty place gets its answer with a blank on each side that needs one', () => {
	const upstream = (value: string) =>
		`## Dependencies\n\n### Upstream Dependencies\n\n- **Architecture/Service:**${value}\n- **External Service:** Post - labels\n- **Database:** Orders - all\n`;
	answering(upstream(''), { kind: 'text', text: 'Orders - all' }, upstream(' Orders - all'));
	answering(upstream(' <!-- x -->'), { kind: 'text', text: 'Orders' }, upstream(' Orders <!-- x -->'));
	const quote = (value: string) =>
		`> **Type:** Architecture\n> **Focus:** high\n> **Owner:**${value}\n> **Status:** active\n\n# A\n`;
	equal(firstAnswer(quote(''), '@platform'), quote(' @platform'));
});

test('in front matter an answer is what YAML reads, and lists are answers', () => {
	const matter = (owner: string) =>
		`---\ntype: Architecture\nfocus: high\nowner:${owner}\nstatus: active\n---\n\n# A\n`;
	equal(firstAnswer(matter(''), '@platform'), matter(' "@platform"'));
	equal(firstAnswer(matter(' ""'), 'a: b'), matter(' "a: b"'));
	equal(firstAnswer(matter(' "[@team-member]"'), 'it"s'), matter(' "it\\"s"'));
	equal(firstAnswer(matter(" '[@team-member]'"), "it's"), matter(" 'it''s'"));
	for (const list of [' [alice, bob]', '\n  - alice\n  - bob'])
		deepEqual(
			questions(matter(list)).filter((it) => it.startsWith('owner')),
			[],
		);
	equal(percent(analyze(matter(' [alice]')).progress) > 0, true);
});

test('an answer that would break what it stands in is written otherwise, or refused', () => {
	const row = (cell: string) =>
		`## Key Components\n\n|Component|Type|Purpose|\n|---|---|---|\n|Api|Service|${cell}|\n`;
	answering(row('[What it does]'), { kind: 'text', text: 'C:\\' }, row('C:\\ '));
	answering(row('[What it does]'), { kind: 'text', text: 'a\\\\|b' }, row('a\\\\\\|b'));
	answering(row('[What it does]'), { kind: 'text', text: 'a\\|b' }, row('a\\|b'));
	const link = (target: string) => `## Related Documentation\n\n- [Orders](${target})\n`;
	answering(link(''), { kind: 'text', text: './my file (1).md' }, link('<./my file (1).md>'));
	const yaml = (value: string) => `## Server Configuration\n\n\`\`\`yaml\nurl: "${value}"\n\`\`\`\n`;
	answering(yaml('[endpoint]'), { kind: 'text', text: 'a"b' }, yaml('a\\"b'));
	equal(problem('## Overview\n\n[What this architecture covers]\n', '---'), readAsStructure);
	const analysis = analyzeToFill(architecture(row('`[What it does]`')));
	const { step } = fillPlan(analysis, authoring, undefined);
	equal(step && answerTo(analysis, step, { kind: 'text', text: 'use `x`' })?.breaksCode, true);
});

test('a section that does not apply is not asked about', () => {
	const body = variables.replace(
		'## Configuration\n',
		'## Configuration\n\n<!-- archdocs: n/a no configuration -->\n',
	);
	deepEqual(questions(architecture(body)), []);
});

/** The text once the first question about a document is answered. */
function firstAnswer(before: string, text: string): string | undefined {
	const analysis = analyzeToFill(before);
	const { step } = fillPlan(analysis, authoring, undefined);
	const answered = step && answerTo(analysis, step, { kind: 'text', text });
	return answered && textWith(analysis.document, answered.edits);
}
