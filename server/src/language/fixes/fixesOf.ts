import type { RuleId } from '#common/ruleIds.ts';
import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import type { Finding } from '../analysis/finding.ts';
import { fixContext } from '../analysis/fixContext.ts';
import { suppressions, unknownDirectiveFixes, unusedSuppressionFixes } from './directiveFixes.ts';
import { metadataValueFixes, missingFieldFixes, missingMetadataFixes } from './fieldFixes.ts';
import {
	bracketsFixes,
	dateOrderFixes,
	emptyLinkFixes,
	guidanceFixes,
	invalidDateFixes,
	placeholderFixes,
} from './fillingFixes.ts';
import type { AuthoringContext, Fix, FixContext, FixesOf } from './fix.ts';
import { invalidJsonFixes } from './invalidJsonFixes.ts';
import { lineEndOf } from './lines.ts';
import {
	doubledNameFixes,
	exposedSecretFixes,
	undefinedComponentFixes,
	undefinedSecretFixes,
	undefinedServerFixes,
	undefinedVariableFixes,
} from './nameFixes.ts';
import { emptySectionFixes, missingSectionFixes, sectionOrderFixes } from './sectionFixes.ts';
import {
	missingColumnFixes,
	requiredWithDefaultFixes,
	rowWidthFixes,
	sampleTextFixes,
} from './tableFixes.ts';

/** The fixes of each rule. Those without can be answered by the author alone. */
export const fixesByRule: Readonly<Partial<Record<RuleId, FixesOf>>> = {
	'unfilled-placeholder': placeholderFixes,
	'empty-link': emptyLinkFixes,
	'guidance-comment': guidanceFixes,
	'sample-text': sampleTextFixes,
	'brackets-left': bracketsFixes,
	'missing-section': missingSectionFixes,
	'section-order': sectionOrderFixes,
	'empty-section': emptySectionFixes,
	'missing-column': missingColumnFixes,
	'row-width': rowWidthFixes,
	'missing-field': missingFieldFixes,
	'missing-metadata': missingMetadataFixes,
	'metadata-value': metadataValueFixes,
	'invalid-date': invalidDateFixes,
	'date-order': dateOrderFixes,
	'required-with-default': requiredWithDefaultFixes,
	'undefined-secret': undefinedSecretFixes,
	'unused-secret': doubledNameFixes,
	'duplicate-secret': doubledNameFixes,
	'duplicate-variable': doubledNameFixes,
	'exposed-secret': exposedSecretFixes,
	'undefined-variable': undefinedVariableFixes,
	'undefined-component': undefinedComponentFixes,
	'undefined-server': undefinedServerFixes,
	'invalid-json': invalidJsonFixes,
	'unknown-directive': unknownDirectiveFixes,
	'unused-suppression': unusedSuppressionFixes,
};

/** What a directive says about directives is no finding that another could silence. */
const cannotBeSilenced: ReadonlySet<RuleId> = new Set(['unknown-directive', 'unused-suppression']);

/** The answers to a finding, the likeliest first, then those that silence it. Line ends are those of the document. */
export function fixesOf(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
): readonly Fix[] {
	const context = fixContext(analysis, authoring);
	const own = [...ownFixes(finding, context)];
	const silencing = cannotBeSilenced.has(finding.rule) ? [] : suppressions(finding, context);
	const isSaid = ({ edits }: Fix) => own.some((it) => JSON.stringify(it.edits) === JSON.stringify(edits));
	return [...own, ...silencing.filter((fix) => !isSaid(fix))].map((fix) => withLineEnds(fix, context));
}

/** The answers that settle a finding, without those that silence it. */
export function settlingFixes(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
): readonly Fix[] {
	const context = fixContext(analysis, authoring);
	return [...ownFixes(finding, context)].map((fix) => withLineEnds(fix, context));
}

/** The first answer of a kind. Those behind it, which may take long to make, are not made. */
export function firstFix(
	analysis: TemplatedAnalysis,
	finding: Finding,
	authoring: AuthoringContext,
	isWanted: (fix: Fix) => boolean,
): Fix | undefined {
	const context = fixContext(analysis, authoring);
	for (const fix of ownFixes(finding, context)) if (isWanted(fix)) return withLineEnds(fix, context);
	return undefined;
}

function ownFixes(finding: Finding, context: FixContext): Iterable<Fix> {
	return fixesByRule[finding.rule]?.(finding, context) ?? [];
}

function withLineEnds(fix: Fix, { document }: FixContext): Fix {
	const lineEnd = lineEndOf(document);
	const edits = fix.edits.map(({ span, text }) => ({ span, text: text.replace(/\r\n?|\n/g, lineEnd) }));
	return { ...fix, edits };
}
