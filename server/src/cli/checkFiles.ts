import { defaultSettings } from '#common/settings.ts';
import {
	type Configuration,
	configuredTemplate,
	findConfiguration,
	readConfiguration,
} from '../files/configuration.ts';
import { markdownFiles } from '../files/discoverDocuments.ts';
import type { Host } from '../files/host.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import type { CheckedDocument, LanguageService } from '../language/languageService.ts';
import type { CheckOptions } from './arguments.ts';
import type { Target } from './targets.ts';

/** A document that was checked. */
export interface CheckedFile extends CheckedDocument {
	readonly uri: string;
	readonly document: MarkdownDocument;
}

/** What came of a run. */
export interface CheckResult {
	readonly files: readonly CheckedFile[];
	/** Markdown files in folders and globs that follow no template. */
	readonly unrecognized: number;
	/** Sentences about files that were passed over; they do not change the exit status. */
	readonly notes: readonly string[];
	/** Sentences about what could not be read; they make the exit status 2. */
	readonly errors: readonly string[];
}

export interface CheckInput {
	readonly host: Host;
	readonly service: LanguageService;
	readonly options: CheckOptions;
	readonly targets: readonly Target[];
	/** How to name a file in a sentence: relative to the working directory. */
	readonly display: (uri: string) => string;
}

/** The first bytes of a file, in which its metadata stands. */
const headLength = 4_096;

/** Checks every target, each file once, in the order given. */
export async function checkFiles(input: CheckInput): Promise<CheckResult> {
	const outcomes = new Map<string, Outcome>();
	const notes: string[] = [];
	const errors: string[] = [];
	const configurationOf = configurations(input, notes, errors);
	const check = async (uri: string, named: boolean): Promise<void> => {
		const known = outcomes.get(uri);
		if (known !== undefined && !(named && known === 'unrecognized')) return;
		outcomes.set(uri, await checkFile(input, uri, named, await configurationOf(uri)));
	};
	for (const target of input.targets) {
		if (target.kind === 'missing') errors.push(target.sentence);
		else if (target.kind === 'file') await check(target.uri, true);
		else {
			const configuration = await configurationOf(`${target.uri}/_`);
			for await (const uri of markdownFiles(input.host, target.uri, configuration)) {
				if (target.matches(uri)) await check(uri, false);
			}
		}
	}
	return resultOf(outcomes, notes, errors, input.display);
}

type Outcome = CheckedFile | { readonly note: string } | 'unrecognized' | 'unreadable';

/** Sorts the outcomes; sentences are added to those that there are already. */
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
		else if ('note' in outcome) notes.push(outcome.note);
		else files.push(outcome);
	}
	return { files, unrecognized, notes, errors };
}

async function checkFile(
	{ host, service, display }: CheckInput,
	uri: string,
	named: boolean,
	configuration: Configuration,
): Promise<Outcome> {
	const glob = configuredTemplate(configuration, uri);
	if (!named && glob === undefined) {
		const head = await host.read(uri, headLength);
		if (head && 'text' in head && !namesTemplate(service, head.text)) return 'unrecognized';
	}
	const content = await host.read(uri);
	if (content === undefined) return 'unreadable';
	if ('problem' in content) {
		const why = content.problem === 'binary' ? 'it is not UTF-8 text' : 'it is larger than 20 MB';
		return { note: `Not checked: ${display(uri)}, because ${why}.` };
	}
	const document = service.parser.parse(content.text);
	const context = { byHeadings: named, ...(glob && { glob }) };
	const checked = service.check(document, context, configuration.settings);
	const { template } = checked.recognition;
	if (!named && (template === undefined || template.text === content.text)) return 'unrecognized';
	return { uri, document, ...checked };
}

/** Does the metadata in the head of a file name a template? */
function namesTemplate(service: LanguageService, head: string): boolean {
	const document = service.parser.parse(head.slice(0, headLength));
	return service.recognizeDocument(document, { byHeadings: false }).template !== undefined;
}

/** The configuration of each file: the one named, none, or the nearest, read once for each folder. */
function configurations(
	{ host, options, display }: CheckInput,
	notes: string[],
	errors: string[],
): (uri: string) => Promise<Configuration> {
	const none: Configuration = { settings: defaultSettings, root: '', file: undefined, problems: [] };
	if (options.config === 'none') return async () => none;
	const reported = new Set<string>();
	const report = (configuration: Configuration) => {
		const { file, problems } = configuration;
		if (file === undefined || reported.has(file)) return configuration;
		reported.add(file);
		for (const problem of problems) notes.push(`${display(file)}: ${problem}`);
		return configuration;
	};
	if (options.config !== 'nearest') {
		const { file } = options.config;
		const named = readNamed(host, file, errors, display);
		return async () => report(await named);
	}
	const byFolder = new Map<string, Promise<Configuration>>();
	return async (uri) => {
		const folder = uri.slice(0, uri.lastIndexOf('/'));
		const found = byFolder.get(folder) ?? findConfiguration(host, uri);
		byFolder.set(folder, found);
		return report(await found);
	};
}

async function readNamed(
	host: Host,
	file: string,
	errors: string[],
	display: (uri: string) => string,
): Promise<Configuration> {
	const content = await host.read(file);
	const root = file.slice(0, file.lastIndexOf('/')).replace(/\/\.archdocs$/, '');
	if (content && 'text' in content)
		return { ...readConfiguration(content.text, defaultSettings), root, file };
	errors.push(`Cannot read the configuration ${display(file)}.`);
	return { settings: defaultSettings, root, file: undefined, problems: [] };
}
