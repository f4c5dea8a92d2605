import { DiagnosticSeverity } from 'vscode';
import { eventually } from './eventually.ts';
import { examples, fill, openExample } from './examples.ts';
import { expectSame, expectThat } from './expect.ts';
import { findings, ruleOf, waitForFindings, waitForFindingsCount } from './findings.ts';

describe('diagnostics', () => {
	it('names the rule and the place of each unfilled placeholder', async () => {
		const document = await openExample(examples.halfFilled);
		const found = await waitForFindings(document);
		const placeholder = found.find(({ range }) => document.getText(range) === '[VAR_NAME_3]');
		expectThat(placeholder, `[VAR_NAME_3] is not among ${found.map(({ message }) => message).join(', ')}`);
		expectSame(ruleOf(placeholder), 'unfilled-placeholder');
		expectThat(/VAR_NAME_3/.test(placeholder.message), placeholder.message);
	});

	it('says nothing about a complete document, nor about ordinary Markdown', async () => {
		const complete = await openExample(examples.complete);
		const ordinary = await openExample(examples.ordinary);
		// Once a document opened later has its findings, these have been looked at.
		await waitForFindings(await openExample(examples.halfFilled));
		for (const document of [complete, ordinary]) {
			expectSame(
				findings(document).map(({ message }) => message),
				[],
			);
		}
	});

	it('follows an edit', async () => {
		const document = await openExample(examples.halfFilled);
		const before = await waitForFindings(document);
		await fill(document, '[VAR_NAME_3]', 'RETURNS_DRY_RUN');
		await waitForFindingsCount(document, before.length - 1);
	});

	it('finds a credential, with patterns that are loaded when they are needed', async () => {
		const document = await openExample(examples.halfFilled);
		await waitForFindings(document);
		// Put together here, so that no scanner finds one in the sources.
		await fill(document, '[VAR_NAME_3]', `AK${'IA'}Q3EGRIRS7ZLX2J5N`);
		const found = await eventually('a credential', () =>
			findings(document).find((finding) => ruleOf(finding) === 'exposed-secret'),
		);
		expectSame(found.severity, DiagnosticSeverity.Error);
		expectSame(document.getText(found.range).length, 20);
	});
});
