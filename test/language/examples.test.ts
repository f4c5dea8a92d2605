import { deepEqual, equal } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { percent } from '#common/progress.ts';
import { inRepository } from '../../scripts/support/paths.mjs';
import { analyze, findingsOf } from '../support/check.ts';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';
import { placeCounts } from '../support/placeCounts.ts';
import { projectFile } from '../support/projectFile.ts';
import { textVariants } from '../support/textVariants.ts';

/** What the status item and the command line show of a document. */
function stateOf(text: string): string {
	const analysis = analyze(text);
	const { recognition } = analysis;
	const { filled, total } = analysis.progress;
	return `${recognition.reason.id}, ${analysis.statusClass}, ${filled} of ${total}, ${percent(analysis.progress)} %`;
}

/** Findings by rule and severity. */
function countsOf(text: string): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const { rule, severity } of analyze(text).findings) {
		counts[`${severity} ${rule}`] = (counts[`${severity} ${rule}`] ?? 0) + 1;
	}
	return counts;
}

const { halfFilled } = placeCounts;

for (const { name, write } of textVariants) {
	const read = (path: string) => write(projectFile(path));

	test(`the untouched copy: nothing is filled: ${name}`, () => {
		const text = read('examples/architecture-untouched.md');
		equal(stateOf(text), `metadata, active, 0 of ${placeCounts.seed}, 0 %`);
		deepEqual(countsOf(text), {
			'warning unfilled-placeholder': 129,
			'warning empty-link': 2,
			'information guidance-comment': 10,
			'information sample-text': 4,
		});
	});

	test(`the half filled document is a draft, so everything is information: ${name}`, () => {
		const text = read('examples/architecture-half-filled.md');
		equal(stateOf(text), `metadata, draft, ${halfFilled.filled} of ${halfFilled.total}, 57 %`);
		deepEqual(countsOf(text), {
			'information unfilled-placeholder': 43,
			'information leftover-marker': 1,
			'information empty-link': 1,
			'information guidance-comment': 1,
		});
	});

	test(`the complete document has no findings: ${name}`, () => {
		const text = read('examples/architecture-complete.md');
		deepEqual(findingsOf(text), []);
		equal(stateOf(text), 'metadata, active, 166 of 166, 100 %');
	});

	test(`the small service with five sections has no findings: ${name}`, () => {
		const text = read('examples/small-service.md');
		deepEqual(findingsOf(text), []);
		equal(percent(analyze(text).progress), 100);
	});

	for (const path of [
		'examples/notes.md',
		'examples/decisions/0001-use-postgres.md',
		'examples/README.md',
		'examples-platform/README.md',
	]) {
		test(`${path} is ordinary Markdown: ${name}`, () => {
			const analysis = analyze(read(path));
			const { recognition } = analysis;
			equal(recognition.template, undefined);
			equal(recognition.reason.id, 'unlike');
			equal(analysis.statusClass, null);
			deepEqual(analysis.progress, { filled: 0, total: 0 });
		});
	}
}

/** Everything below the example folders, and what marks the root of the repository. */
function exampleFiles(): WorkingDirectory {
	const files: Record<string, string> = { '.git/HEAD': '' };
	for (const folder of ['examples', 'examples-platform']) {
		const entries = readdirSync(inRepository(folder), { recursive: true, withFileTypes: true });
		for (const entry of entries.filter((it) => it.isFile())) {
			const path = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
			files[path.slice(inRepository().replaceAll('\\', '/').length + 1)] = readFileSync(path, 'utf8');
		}
	}
	return files;
}

interface Report {
	readonly files: readonly {
		readonly path: string;
		readonly template: string | null;
		readonly status: string | null;
		readonly findings: readonly { readonly rule: string; readonly message: string }[];
	}[];
}

async function reportOf(files: WorkingDirectory, ...paths: readonly string[]): Promise<Report> {
	const { output, complaints } = await archdocs(files, ['check', '--format', 'json', ...paths]);
	deepEqual(complaints, []);
	return JSON.parse(output);
}

const finished = [
	'examples-platform/docs/feature-flags.md',
	'examples-platform/docs/gateway.md',
	'examples-platform/docs/identity.md',
	'examples-platform/docs/message-bus.md',
	'examples-platform/docs/object-storage.md',
	'examples-platform/docs/observability.md',
	'examples/architecture-complete.md',
	'examples/services/billing.md',
	'examples/services/returns-report.md',
	'examples/small-service.md',
];

const namesThatAgree = /^(?:undefined|unused|duplicate)-(?:secret|variable|component|server)$/;

/** Findings about names that do not agree. */
function disagreements({ files }: Report): readonly string[] {
	return files.flatMap(({ path, findings }) =>
		findings.filter(({ rule }) => namesThatAgree.test(rule)).map(({ rule }) => `${path} ${rule}`),
	);
}

test('the finished documents of both folders are active and have no findings, names included', async () => {
	const report = await reportOf(exampleFiles(), 'examples', 'examples-platform');
	equal(report.files.filter(({ template }) => template === 'Architecture').length, 12);
	deepEqual(
		report.files
			.filter(({ status, findings }) => status === 'active' && findings.length === 0)
			.map(({ path }) => path)
			.sort(),
		finished,
	);
	deepEqual(disagreements(report), []);
});

test('names agree in each folder alone', async () => {
	const files = exampleFiles();
	for (const folder of ['examples', 'examples-platform'])
		deepEqual(disagreements(await reportOf(files, folder)), []);
});

test('without the lists of names, three references of the examples lead nowhere', async () => {
	const files = exampleFiles();
	const rest = Object.entries(files).filter(([path]) => !/\.archdocs\/secrets\./.test(path));
	const report = await reportOf(Object.fromEntries(rest), 'examples', 'examples-platform');
	deepEqual(
		report.files.flatMap(({ path, findings }) =>
			findings
				.filter(({ rule }) => rule === 'undefined-secret')
				.map(({ message }) => `${path} ${/`(.*?)`/.exec(message)?.[1]}`),
		),
		[
			'examples/services/billing.md cardwell-api-key',
			'examples-platform/docs/object-storage.md backup-encryption-key',
			'examples-platform/docs/observability.md pagerline-token',
		],
	);
});

test('the workspace file opens both folders', () => {
	const { folders } = JSON.parse(projectFile('examples/workspace/ferrow.code-workspace'));
	deepEqual(
		folders.map(({ path }: { readonly path: string }) => path),
		['..', '../../examples-platform'],
	);
});
