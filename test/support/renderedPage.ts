import type { DrawnDiagram, RenderedPage } from '#common/protocol/preview.ts';
import { defaultSettings } from '#language/settings/settings.ts';
import { createImageReader } from '../../server/src/files/imageReader.ts';
import { createRenderer } from '../../server/src/rendering/createRenderer.ts';
import { pageOf } from '../../server/src/rendering/page/pageOf.ts';
import { findSecrets } from '../../server/src/secrets/secretPatterns.ts';
import { service } from './check.ts';
import { createMemoryHost, type MemoryFiles } from './memoryHost.ts';

/** What stands around a document that a page is made of. */
export interface PageSurroundings {
	/** By their path in the repository, in which the document is `docs/a.md`. `../x` stands beside the repository. */
	readonly files?: MemoryFiles;
	readonly diagrams?: readonly DrawnDiagram[];
	readonly isRepository?: boolean;
	readonly throwIfCancelled?: () => void;
}

/** The page of a document that stands in a repository. */
export async function renderedPage(
	text: string,
	{ files = {}, diagrams = [], isRepository = true, throwIfCancelled }: PageSurroundings = {},
): Promise<RenderedPage> {
	const all = {
		...(isRepository && { '.git/HEAD': '' }),
		'docs/a.md': text,
		...files,
	};
	const host = createMemoryHost(
		Object.fromEntries(
			Object.entries(all).map(([path, content]) => [
				new URL(path, 'file:///home/repository/').toString(),
				content,
			]),
		),
	);
	const analysis = service.analyze(
		service.parser.parse(text),
		{ byHeadings: true, exposures: (chunk) => findSecrets(chunk.text) },
		defaultSettings,
	);
	const uri = 'file:///home/repository/docs/a.md';
	const repository = isRepository ? 'file:///home/repository' : undefined;
	const readImage = createImageReader({ host, uri, repository, roots: [] });
	const renderer = createRenderer(service.treesOf);
	return pageOf(service, renderer, analysis, { fileName: 'a.md', diagrams, readImage, throwIfCancelled });
}
