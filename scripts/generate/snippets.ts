import type { MarkdownDocument } from '#language/document/document.ts';
import { lengthOf, textOf } from '#language/document/document.ts';
import type { Candidate } from '#language/document/facts.ts';
import { headingKey } from '#language/document/headingKey.ts';
import { createDocumentParser } from '#language/document/parseDocument.ts';
import { shift } from '#language/document/span.ts';
import { isTemplateToken } from '#language/template/isTemplateToken.ts';
import { outlineOf, type Section } from '#language/template/outline.ts';
import { choicesOf, kindOfToken } from '#language/template/token.ts';

/** A VS Code snippet. */
interface Snippet {
	readonly prefix: string;
	readonly description: string;
	readonly isFileTemplate?: boolean;
	readonly body: readonly string[];
}

/** A replacement in the template's text: a comment that goes, a token that becomes a tab stop. */
interface Replacement {
	readonly start: number;
	readonly end: number;
	/** undefined for what is left out. */
	readonly candidate: Candidate | undefined;
}

/** The snippet file: the whole document, and every section, of a template. */
export function snippetsOf(template: string, name: string): string {
	const document = createDocumentParser().parse(template);
	const replacements = replacementsOf(document);
	const text = textOf(document);
	const make = (start: number, end: number) => bodyOf(text, replacements, start, end);
	const snippets: Record<string, Snippet> = {
		[`${name} document`]: {
			prefix: 'arch-document',
			description: `${name} document, from the template`,
			isFileTemplate: true,
			body: make(0, lengthOf(document)),
		},
	};
	for (const { section, end, parent } of allSections(document)) {
		const start = startOf(document, section);
		const title = titleOf(section, parent);
		// Twins such as [Name1] and [Name2] are one repeatable section; the first is the fullest.
		if (snippets[title] !== undefined) continue;
		snippets[title] = {
			prefix: `arch-${slug(title)}`,
			description: `Section "${title}" of the ${name} template`,
			body: make(start, end),
		};
	}
	return `${JSON.stringify(snippets, undefined, '\t')}\n`;
}

function* allSections(document: MarkdownDocument) {
	const { sections } = outlineOf(document);
	const flat: { readonly section: Section; readonly parent: Section | undefined }[] = [];
	for (const section of sections) {
		flat.push({ section, parent: undefined });
		for (const child of section.children) flat.push({ section: child, parent: section });
	}
	for (const [index, { section, parent }] of flat.entries()) {
		const next = flat.slice(index + 1).find((other) => other.section.heading.depth <= section.heading.depth);
		yield { section, parent, end: next ? startOf(document, next.section) : footerStart(document) };
	}
}

/** Where the last break of the document stands: the footer belongs to no section. */
function footerStart(document: MarkdownDocument): number {
	const last = document.chunks.length - 1;
	const breaks = document.chunks[last]?.facts.blocks.filter(({ kind }) => kind === 'break') ?? [];
	return (
		(document.starts[last] ?? 0) + (breaks.at(-1)?.span.start ?? document.chunks[last]?.text.length ?? 0)
	);
}

function startOf(document: MarkdownDocument, { chunk, heading }: Section): number {
	return (document.starts[chunk] ?? 0) + heading.span.start;
}

/** A section that repeats is called after the one it stands in: an integration, of "Integration Details". */
function titleOf({ heading }: Section, parent: Section | undefined): string {
	const tokens = /\[([A-Za-z]+?)(?:Name|Title)?\d*\]/.exec(heading.text)?.[1];
	return tokens === undefined || parent === undefined
		? heading.text
		: `${parent.heading.text}: one ${tokens.toLowerCase()}`;
}

function slug(title: string): string {
	return headingKey(title)
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}

function replacementsOf(document: MarkdownDocument): readonly Replacement[] {
	const replacements = document.chunks.flatMap(({ facts }, index) => {
		const start = document.starts[index] ?? 0;
		const comments = facts.comments.map(
			({ span }): Replacement => ({ ...shift(span, start), candidate: undefined }),
		);
		const tokens = facts.candidates
			.filter((candidate) => isTemplateToken(candidate) && candidate.more.length === 0)
			.map((candidate): Replacement => ({ ...shift(candidate.span, start), candidate }));
		return [...comments, ...tokens];
	});
	return replacements.sort((a, b) => a.start - b.start);
}

function bodyOf(
	text: string,
	replacements: readonly Replacement[],
	start: number,
	end: number,
): readonly string[] {
	let body = '';
	let at = start;
	let stop = 0;
	for (const replacement of replacements) {
		if (replacement.start < at || replacement.end > end) continue;
		body += escaped(text.slice(at, replacement.start));
		if (replacement.candidate) body += tabStop(replacement.candidate, ++stop);
		at = replacement.end;
	}
	body += escaped(text.slice(at, end));
	const lines = body
		.replace(/\n{3,}/g, '\n\n')
		.replace(/(?:\s*\n---)?\s*$/, '')
		.split('\n');
	return [...lines, '$0'];
}

/** Tokens keep their brackets, and are the first of their choices: what is tabbed past is still seen to be unfilled. */
function tabStop(candidate: Candidate, stop: number): string {
	const kind = kindOfToken(candidate);
	if (kind === 'date') return '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
	if (kind === 'choice') {
		const choices = [candidate.text, ...choicesOf(candidate.content)];
		return `\${${stop}|${choices.map((choice) => choice.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
	}
	return `\${${stop}:${escaped(candidate.text)}}`;
}

function escaped(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
