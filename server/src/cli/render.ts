import type { RenderedPage } from '#common/protocol/preview.ts';
import { createCachedHost } from '../files/cachedHost.ts';
import { isMarkdownFile } from '../files/discoverFiles.ts';
import { unreadReason } from '../files/host.ts';
import { createImageReader } from '../files/imageReader.ts';
import { createPathFacts } from '../files/pathFacts.ts';
import { recognitionContextOf } from '../files/project.ts';
import { untilKnown } from '../files/untilKnown.ts';
import { pageOf } from '../rendering/page/pageOf.ts';
import { createExposureFacts } from '../secrets/exposureFacts.ts';
import type { RenderOptions } from './arguments.ts';
import { createProjects } from './projects.ts';
import type { Terminal } from './terminal.ts';
import { unreadNameScope } from './workspaceNames.ts';

/** Runs `archdocs render`: renders a Markdown file to one page. Writes nothing unless the whole page renders. */
export async function render(options: RenderOptions, terminal: Terminal): Promise<0 | 2> {
	const notify = (sentence: string) => terminal.printError(`archdocs: ${sentence}\n`);
	const uri = terminal.toUri(options.file);
	const output = options.output === undefined ? undefined : terminal.toUri(options.output);
	const text = await textOfFile(uri, options, terminal);
	if ('problem' in text) {
		notify(text.problem);
		return 2;
	}
	if (output !== undefined && (await terminal.isSameFile(uri, output))) {
		notify(`${options.output} is the file that is to be rendered: name another one for the page.`);
		return 2;
	}
	const { page, notes, errors } = await makePage(uri, text.text, options, terminal);
	for (const sentence of [...notes, ...errors]) notify(sentence);
	if (errors.length > 0) return 2;
	for (const problem of page.problems) notify(problem);
	if (output === undefined) {
		terminal.print(page.html);
		return 0;
	}
	const reason = await terminal.write(output, page.html);
	if (reason === undefined) return 0;
	notify(`Cannot write ${options.output}, because ${reason}.`);
	return 2;
}

async function textOfFile(
	uri: string,
	{ file }: RenderOptions,
	{ host }: Terminal,
): Promise<{ readonly text: string } | { readonly problem: string }> {
	const stat = await host.stat(uri);
	if (stat === undefined) return { problem: `There is no file ${file}.` };
	if (stat.kind !== 'file')
		return { problem: `${file} is no file: "archdocs render" takes one Markdown file.` };
	// Users who swap the two files would lose the document.
	if (!isMarkdownFile(uri)) return { problem: `${file} is no Markdown file: its name would end in .md.` };
	const content = await host.read(uri);
	if (content === undefined) return { problem: `Cannot read ${file}.` };
	if (!('problem' in content)) return content;
	return { problem: `Cannot render ${file}, because ${unreadReason(content)}.` };
}

interface MadePage {
	readonly page: RenderedPage;
	/** Sentences about problems in configurations and templates. */
	readonly notes: readonly string[];
	readonly errors: readonly string[];
}

async function makePage(
	uri: string,
	text: string,
	options: RenderOptions,
	terminal: Terminal,
): Promise<MadePage> {
	const host = createCachedHost(terminal.host);
	const { createLanguageService } = await import('../language/languageService.ts');
	const { createRenderer } = await import('../rendering/createRenderer.ts');
	const service = createLanguageService();
	const errors: string[] = [];
	const projects = createProjects({ host, service, config: options.config, terminal }, errors);
	const project = await projects.of(uri);
	const { configuration, folders } = project;
	const paths = createPathFacts(host);
	const exposures = createExposureFacts(
		async () => (await import('../secrets/secretPatterns.ts')).findSecrets,
	);
	const document = service.parser.parse(text);
	const context = { ...recognitionContextOf(project, uri), byHeadings: true, scope: unreadNameScope };
	// A page shows no findings, but it masks what looks like a credential.
	const { analysis } = await untilKnown({ paths, exposures }, async () => {
		const known = { pathExists: paths.of(project), exposures: exposures.forCheck() };
		return { analysis: service.analyze(document, { ...context, ...known }, configuration.settings), project };
	});
	const fileName = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
	const roots = configuration.file ? [configuration.root] : [];
	const readImage = createImageReader({ host, uri, repository: folders.repository, roots });
	const pageOptions = { fileName, diagrams: [], readImage };
	const page = await pageOf(service, createRenderer(service.treesOf), analysis, pageOptions);
	return { page, notes: projects.notes(), errors };
}
