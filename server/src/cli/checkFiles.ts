import { createCachedHost } from '../files/cachedHost.ts';
import { markdownFiles } from '../files/discoverFiles.ts';
import { headLength } from '../files/documentReader.ts';
import { unreadReason } from '../files/host.ts';
import { createPathFacts, type PathFacts } from '../files/pathFacts.ts';
import { isTemplateFile, type Project, recognitionContextOf } from '../files/project.ts';
import { namesNotRead, projectSentence } from '../files/projectMessages.ts';
import { untilKnown } from '../files/untilKnown.ts';
import type { DocumentAnalysis } from '../language/analysis/documentAnalysis.ts';
import type { AnalysisContext, LanguageService } from '../language/languageService.ts';
import type { NameScope } from '../language/names/nameScope.ts';
import type { RecognitionContext } from '../language/template/recognize.ts';
import { createExposureFacts, type ExposureFacts } from '../secrets/exposureFacts.ts';
import type { CheckOptions } from './arguments.ts';
import type { CheckedFile, CheckResult } from './checkResult.ts';
import { fixText } from './fixText.ts';
import { createProjects } from './projects.ts';
import type { Target } from './targets.ts';
import type { Terminal } from './terminal.ts';
import { createWorkspaceNames, unreadNameScope, type WorkspaceNames } from './workspaceNames.ts';

/** What a check needs. */
export interface CheckInput {
	readonly terminal: Pick<Terminal, 'host' | 'toUri' | 'display'>;
	readonly service: LanguageService;
	readonly options: Pick<CheckOptions, 'config' | 'fix'>;
	readonly targets: readonly Target[];
}

/** Checks every file of the targets once, in the order of the targets. */
export async function checkFiles(input: CheckInput): Promise<CheckResult> {
	const outcomes = new Map<string, Outcome>();
	const errors: string[] = [];
	const unread = new Set<string>();
	const { terminal, service, options, targets } = input;
	const { config } = options;
	const host = createCachedHost(terminal.host);
	const projects = createProjects({ host, service, config, terminal }, errors);
	const dependencies: FindingDependencies = {
		paths: createPathFacts(host),
		exposures: createExposureFacts(async () => (await import('../secrets/secretPatterns.ts')).findSecrets),
		names: createWorkspaceNames({
			host: terminal.host,
			service,
			projectOf: projects.of,
			targets,
			lists: config !== 'none',
			log: (uri, reason) => unread.add(namesNotRead(terminal.display(uri), reason)),
			problem: ({ uri = '', range, message }) =>
				unread.add(`${terminal.display(uri)}:${range.start.line + 1}: ${projectSentence(message)}.`),
		}),
	};
	const check = async (uri: string, named: boolean): Promise<void> => {
		const known = outcomes.get(uri);
		if (known !== undefined && !(named && (known === 'unrecognized' || known === 'template'))) return;
		outcomes.set(uri, await checkFile(input, dependencies, await projects.of(uri), { uri, named }));
	};
	for (const target of targets) {
		if (target.kind === 'missing') errors.push(target.sentence);
		else if (target.kind === 'file') await check(target.uri, true);
		else {
			const project = await projects.of(`${target.uri}/_`);
			for await (const uri of markdownFiles(terminal.host, target.uri, project)) {
				if (target.matches(uri)) await check(uri, false);
			}
		}
	}
	return resultOf(outcomes, [...projects.notes(), ...unread], errors, terminal.display);
}

/** What findings depend on besides the document itself. */
interface FindingDependencies {
	readonly paths: PathFacts;
	readonly exposures: ExposureFacts;
	readonly names: WorkspaceNames;
}

type Outcome = CheckedFile | { readonly note: string } | 'template' | 'unrecognized' | 'unreadable';

/** Sorts the outcomes and adds their sentences to the notes and errors. */
function resultOf(
	outcomes: ReadonlyMap<string, Outcome>,
	notes: string[],
	errors: string[],
	display: (uri: string) => string,
): CheckResult {
	const files: CheckedFile[] = [];
	let unrecognized = 0;
	for (const [uri, outcome] of outcomes) {
		if (outcome === 'unrecognized') unrecognized++;
		else if (outcome === 'unreadable') errors.push(`Cannot read ${display(uri)}.`);
		else if (outcome === 'template') continue;
		else if ('note' in outcome) notes.push(outcome.note);
		else files.push(outcome);
	}
	return { files, unrecognized, notes, errors };
}

async function checkFile(
	{ terminal: { host, display }, service, options: { fix } }: CheckInput,
	dependencies: FindingDependencies,
	project: Project,
	{ uri, named }: { readonly uri: string; readonly named: boolean },
): Promise<Outcome> {
	if (!named && isTemplateFile(project, uri)) return 'template';
	const { settings } = project.configuration;
	const context = { ...recognitionContextOf(project, uri), byHeadings: named };
	if (!named && context.glob === undefined) {
		const head = await host.read(uri, headLength);
		if (head && 'text' in head && !namesTemplate(service, head.text, context)) return 'unrecognized';
	}
	const content = await host.read(uri);
	if (content === undefined) return 'unreadable';
	if ('problem' in content)
		return { note: `Not checked: ${display(uri)}, because ${unreadReason(content)}.` };
	const analyze = (text: string) => {
		const document = service.parser.parse(text);
		return analyzeWithNames(dependencies, project, uri, (known) =>
			service.analyze(document, { ...context, ...known }, settings),
		);
	};
	const analysis = await analyze(content.text);
	const { template } = analysis;
	if (!named && (template === undefined || service.features.isSourceOf(template, content.text)))
		return 'unrecognized';
	return fix === 'no'
		? { uri, analysis }
		: fixedFile(uri, analysis, await fixText(service, analysis, analyze));
}

function fixedFile(
	uri: string,
	analysis: DocumentAnalysis,
	fixed: Awaited<ReturnType<typeof fixText>>,
): CheckedFile {
	if (fixed === undefined) return { uri, analysis };
	return fixed === 'unfaithful'
		? { uri, analysis, isUnfaithful: true }
		: { uri, analysis: fixed.after, fixed };
}

/** Analyzes a document alone, and again with the names of other files if its own names need them. */
async function analyzeWithNames(
	{ paths, exposures, names }: FindingDependencies,
	project: Project,
	uri: string,
	analyze: (known: Pick<AnalysisContext, 'pathExists' | 'exposures' | 'scope'>) => DocumentAnalysis,
): Promise<DocumentAnalysis> {
	const attempt = (scope: NameScope) => async () => ({
		analysis: analyze({ pathExists: paths.of(project), exposures: exposures.forCheck(), scope }),
		project,
	});
	const { analysis: alone } = await untilKnown({ paths, exposures }, attempt(unreadNameScope));
	const scope = await names.scopeFor(alone.names, uri, project.configuration.root);
	if (scope === unreadNameScope) return alone;
	return (await untilKnown({ paths, exposures }, attempt(scope))).analysis;
}

/** Whether the metadata in the head of a file names a template. */
function namesTemplate(service: LanguageService, head: string, context: RecognitionContext): boolean {
	const document = service.parser.parse(head.slice(0, headLength));
	return service.recognizeDocument(document, context).template !== undefined;
}
