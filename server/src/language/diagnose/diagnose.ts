import type { Settings } from '#common/settings.ts';
import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { matchSections, type SectionMatch } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { analyzeChunk, type ChunkAnalysis } from './analyzeChunk.ts';
import { composeFindings } from './composeFindings.ts';
import { documentSlots } from './documentSlots.ts';
import type { Diagnosis } from './finding.ts';
import { standingOf } from './standing.ts';
import { directivesOf } from './suppressions.ts';

/** Judges documents; remembers what it said of a chunk as long as the chunk lives. */
export interface Diagnoser {
	diagnose(
		document: MarkdownDocument,
		outline: Outline,
		recognition: Recognition,
		settings: Settings,
	): Diagnosis;
	/** Chunks judged so far, for tests that count the work of an edit. */
	readonly judged: number;
}

interface Remembered {
	readonly template: Template | undefined;
	readonly sections: readonly (TemplateSection | undefined)[];
	readonly names: readonly (string | undefined)[];
	readonly analysis: ChunkAnalysis;
}

export function createDiagnoser(): Diagnoser {
	const remembered = new WeakMap<Chunk, Remembered>();
	let judged = 0;

	function analyze(
		chunk: Chunk,
		template: Template | undefined,
		sections: readonly (TemplateSection | undefined)[],
		names: readonly (string | undefined)[],
	): ChunkAnalysis {
		const known = remembered.get(chunk);
		const same = known && sameItems(known.sections, sections) && sameItems(known.names, names);
		if (same && known.template === template) return known.analysis;
		judged++;
		const analysis = analyzeChunk({
			chunk,
			template,
			sectionAt: (heading) => sections[heading + 1],
			sectionName: (heading) => names[heading + 1],
		});
		remembered.set(chunk, { template, sections, names, analysis });
		return analysis;
	}

	return {
		get judged() {
			return judged;
		},
		diagnose(document, outline, recognition, settings) {
			const { template } = recognition;
			const match = template && matchSections(outline, template);
			const places = sectionPlaces(document, outline, match);
			const analyses = document.chunks.map((chunk, index) =>
				analyze(chunk, template, places.sections[index] ?? [], places.names[index] ?? []),
			);
			const directives = directivesOf(document);
			const standing = standingOf(outline, recognition, settings);
			const composed = composeFindings(document, analyses, {
				template,
				directives,
				standing,
				settings,
				outline,
			});
			const progress =
				template && match
					? documentSlots({
							document,
							outline,
							template,
							match,
							analyses,
							directives,
							silenced: composed.silenced,
						})
					: { filled: 0, total: 0 };
			const status = template ? standing.status : null;
			return { findings: composed.findings, omitted: composed.omitted, progress, status };
		},
	};
}

/** Neither may have holes, which `every` passes over. */
function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
	return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** For every chunk: the template's section, and its name, before the first heading and for each heading. */
function sectionPlaces(document: MarkdownDocument, outline: Outline, match: SectionMatch | undefined) {
	const sections = document.chunks.map(({ facts }) =>
		new Array<TemplateSection | undefined>(facts.headings.length + 1).fill(undefined),
	);
	const names = document.chunks.map(({ facts }) =>
		new Array<string | undefined>(facts.headings.length + 1).fill(undefined),
	);
	const visit = (section: Section) => {
		const found = match?.templateOf(section);
		const isTitle = section.heading.depth === 1;
		put(sections, section.chunk, section.index + 1, found);
		const name = isTitle ? undefined : (found?.label ?? plainText(section.heading.text));
		put(names, section.chunk, section.index + 1, name);
		section.children.forEach(visit);
	};
	if (outline.title) {
		put(sections, outline.title.chunk, outline.title.index + 1, match?.templateOf(outline.title));
	}
	outline.sections.forEach(visit);
	return { sections, names };
}

function put<Item>(rows: Item[][], row: number, column: number, item: Item): void {
	const found = rows[row];
	if (found) found[column] = item;
}
