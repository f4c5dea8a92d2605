import type { RuleId } from '#common/ruleIds.ts';
import type { Span } from '../document/span.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { KnownNames } from '../names/knownNames.ts';
import type { Misspellings } from '../names/misspellings.ts';
import type { NameModel } from '../names/nameModel.ts';
import type { DocumentFinding } from './documentRule.ts';

/** What a rule about names gets to see: those of the document, and what is known of the workspace. */
export interface NameContext {
	readonly names: DocumentNames;
	readonly known: KnownNames;
	readonly model: NameModel;
	readonly misspellings: Misspellings;
}

/** What such a rule found, with the other places it is about. */
export interface NameFinding extends DocumentFinding {
	readonly related?: readonly Span[];
}

/**
 * A rule about names that must agree. It runs with every edit, over the names alone, and claims nothing that is not sure:
 * a name that could mean something else is left alone.
 */
export interface NameRule {
	readonly id: RuleId;
	/** The findings, in any order. Never throws. */
	check(context: NameContext): Iterable<NameFinding>;
}
