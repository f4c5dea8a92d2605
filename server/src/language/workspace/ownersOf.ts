import type { MarkdownDocument } from '../document/document.ts';
import { metadataRole, type TemplateRoles, templateRoles } from '../template/findRole.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { type Outline, outlineOf } from '../template/outline.ts';
import type { Template } from '../template/template.ts';

/** The owners of a document: each `@name` in metadata, fields and columns for owners. */
export function ownersOf(
	document: MarkdownDocument,
	template: Template | undefined,
	outline: Outline = outlineOf(document),
	roles: TemplateRoles = templateRoles(template),
): readonly string[] {
	return ownerTexts(document, template, outline, roles).flatMap((text) =>
		[
			...text
				.replace(/\[[^\]]*\]/g, '')
				.matchAll(/(?<![\p{L}\p{N}._@-])@[\p{L}\p{N}][\p{L}\p{N}_./-]*[\p{L}\p{N}]/gu),
		].map(([mention]) => mention),
	);
}

function ownerTexts(
	document: MarkdownDocument,
	template: Template | undefined,
	outline: Outline,
	roles: TemplateRoles,
): readonly string[] {
	const keys = new Set(
		template?.metadata.filter(({ role }) => role === 'owner').map(({ key }) => labelKeyOf(key)),
	);
	const isOwner = (key: string) => keys.has(labelKeyOf(key)) || metadataRole(key) === 'owner';
	const values = outline.pairs.filter(({ pair }) => isOwner(pair.key)).map(({ pair }) => pair.value);
	const others = document.chunks
		.filter(({ text }) => text.includes('@'))
		.flatMap(({ facts }) => [
			...facts.fields.filter(({ label }) => roles.ofField(label) === 'owner').map(({ value }) => value),
			...facts.tables.flatMap(({ header, rows }) =>
				header.flatMap(({ text }, column) =>
					roles.ofColumn(text) === 'owner' ? rows.map((row) => row[column]?.text ?? '') : [],
				),
			),
		]);
	return [...values, ...others];
}
