import type { Settings } from '#common/settings.ts';
import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { DocumentContext, DocumentFinding } from '../rules/documentRule.ts';
import { documentRules } from '../rules/rules.ts';
import { matchSections, type SectionMatch } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import type { Recognition } from '../template/recognize.ts';
import { sectionBodies } from '../template/sectionBody.ts';
import type { Template, TemplateSection } from '../template/template.ts';
import { analyzeChunk, type ChunkAnalysis } from './analyzeChunk.ts';
import { composeFindings, type PathExists } from './composeFindings.ts';
import { documentSlots, sectionSlots } from './documentSlots.ts';
import type { Diagnosis } from './finding.ts';
import { setAside } from './setAside.ts';
import { standingOf } from './standing.ts';
import { type Directives, directivesOf } from './suppressions.ts';

/** Judges documents; remembers what it said of a chunk as long as the chunk lives. */
export interface Diagnoser {
	diagnose(
		document: MarkdownDocument,
		outline: Outline,
		recognition: Recognition,
		settings: Settings,
		pathExists: PathExists,
	): Diagnosis;
	/** Chunks judged so far, for tests that count the work of an edit. */
	readonly judged: number;
}

/** Of a heading of a chunk: the section of the template it is, and whether it has others below. */
interface Place {
	readonly section: TemplateSection | undefined;
	readonly hasSubsections: boolean;
}

const noPlace: Place = { section: undefined, hasSubsections: false };

interface Remembered {
	readonly template: Template | undefined;
	readonly places: readonly Place[];
	readonly analysis: ChunkAnalysis;
}

export function createDiagnoser(): Diagnoser {
	const remembered = new WeakMap<Chunk, Remembered>();
	let judged = 0;

	function analyze(chunk: Chunk, template: Template | undefined, places: readonly Place[]): ChunkAnalysis {
		const known = remembered.get(chunk);
		if (known && known.template === template && samePlaces(known.places, places)) return known.analysis;
		judged++;
		const analysis = analyzeChunk({
			chunk,
			template,
			bodies: sectionBodies(chunk.facts),
			sectionAt: (heading) => places[heading + 1]?.section,
			hasSubsections: (heading) => places[heading + 1]?.hasSubsections === true,
			sectionName: (heading) => sectionName(chunk, heading, places[heading + 1]?.section),
		});
		remembered.set(chunk, { template, places, analysis });
		return analysis;
	}

	return {
		get judged() {
			return judged;
		},
		diagnose(document, outline, recognition, settings, pathExists) {
			const { template } = recognition;
			const match = template && matchSections(document, outline, template);
			const places = placesByChunk(document, outline, match);
			const analyses = document.chunks.map((chunk, index) => analyze(chunk, template, places[index] ?? []));
			const directives = directivesOf(document);
			const standing = standingOf(outline, recognition, settings);
			const slots = template && match && { document, outline, template, match, analyses, directives };
			const whole = slots ? wholeFindings({ ...slots, reason: recognition.reason, settings }) : [];
			const composing = { template, directives, standing, settings, outline, pathExists };
			const composed = composeFindings(document, analyses, { ...composing, documentFindings: whole });
			const { findings, omitted, unknownPaths, silenced } = composed;
			const nothing = { filled: 0, total: 0 };
			return {
				findings,
				omitted,
				progress: slots ? documentSlots({ ...slots, silenced }) : nothing,
				progressOf: (chunk, heading) =>
					slots ? sectionSlots({ ...slots, silenced }, chunk, heading) : nothing,
				status: template ? standing.status : null,
				unknownPaths,
			};
		},
	};
}

interface WholeInput extends Omit<DocumentContext, 'bodyOf' | 'isSetAside' | 'statuses'> {
	readonly analyses: readonly ChunkAnalysis[];
	readonly directives: Directives;
	readonly settings: Settings;
}

function wholeFindings({ analyses, directives, settings, ...input }: WholeInput): readonly DocumentFinding[] {
	const bodyOf = ({ chunk, index }: Section) => analyses[chunk]?.bodies[index + 1];
	const isSetAside = setAside(input.outline, directives, bodyOf);
	const context = { ...input, statuses: settings.statuses, bodyOf, isSetAside };
	return documentRules.flatMap((rule) => [...rule.check(context)]);
}

function samePlaces(a: readonly Place[], b: readonly Place[]): boolean {
	return (
		a.length === b.length &&
		a.every(
			({ section, hasSubsections }, index) =>
				section === b[index]?.section && hasSubsections === b[index]?.hasSubsections,
		)
	);
}

/** What to call the section under a heading: as the template does, else as the document does; a title has no name. */
function sectionName(chunk: Chunk, index: number, section: TemplateSection | undefined): string | undefined {
	const heading = chunk.facts.headings[index];
	if (heading === undefined || heading.depth === 1) return undefined;
	return section?.label ?? plainText(heading.text);
}

/** For every chunk the places of what stands before its first heading, and of each heading. */
function placesByChunk(
	document: MarkdownDocument,
	outline: Outline,
	match: SectionMatch | undefined,
): readonly (readonly Place[])[] {
	const rows = document.chunks.map(({ facts }) => new Array<Place>(facts.headings.length + 1).fill(noPlace));
	const put = (section: Section, hasSubsections: boolean) => {
		const row = rows[section.chunk];
		if (row) row[section.index + 1] = { section: match?.templateOf(section), hasSubsections };
	};
	const visit = (section: Section) => {
		put(section, section.children.length > 0);
		section.children.forEach(visit);
	};
	if (outline.title) put(outline.title, false);
	outline.sections.forEach(visit);
	return rows;
}
