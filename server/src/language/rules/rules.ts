import type { RuleId } from '../settings/ruleIds.generated.ts';
import { bracketsLeft } from './brackets-left/bracketsLeft.ts';
import { dateOrder } from './date-order/dateOrder.ts';
import { duplicateSecret } from './duplicate-secret/duplicateSecret.ts';
import { duplicateSection } from './duplicate-section/duplicateSection.ts';
import { duplicateVariable } from './duplicate-variable/duplicateVariable.ts';
import { emptyLink } from './empty-link/emptyLink.ts';
import { emptySection } from './empty-section/emptySection.ts';
import { exposedSecret } from './exposed-secret/exposedSecret.ts';
import type { Finding } from './finding.ts';
import { guidanceComment } from './guidance-comment/guidanceComment.ts';
import { invalidDate } from './invalid-date/invalidDate.ts';
import { invalidJson } from './invalid-json/invalidJson.ts';
import { leftoverMarker } from './leftover-marker/leftoverMarker.ts';
import { metadataValue } from './metadata-value/metadataValue.ts';
import { missingColumn } from './missing-column/missingColumn.ts';
import { missingField } from './missing-field/missingField.ts';
import { missingMetadata } from './missing-metadata/missingMetadata.ts';
import { missingSection } from './missing-section/missingSection.ts';
import { requiredWithDefault } from './required-with-default/requiredWithDefault.ts';
import { rowWidth } from './row-width/rowWidth.ts';
import type { Rule } from './rule.ts';
import { sampleText } from './sample-text/sampleText.ts';
import { sectionOrder } from './section-order/sectionOrder.ts';
import { undefinedComponent } from './undefined-component/undefinedComponent.ts';
import { undefinedSecret } from './undefined-secret/undefinedSecret.ts';
import { undefinedServer } from './undefined-server/undefinedServer.ts';
import { undefinedVariable } from './undefined-variable/undefinedVariable.ts';
import { unfilledPlaceholder } from './unfilled-placeholder/unfilledPlaceholder.ts';
import { unknownDirective } from './unknown-directive/unknownDirective.ts';
import { unusedSecret } from './unused-secret/unusedSecret.ts';
import { unusedSuppression } from './unused-suppression/unusedSuppression.ts';

/** All rules, in the order of the manual. To add a rule, add its folder and a line in this list. */
export const rules: readonly Rule[] = [
	unfilledPlaceholder,
	emptyLink,
	leftoverMarker,
	guidanceComment,
	sampleText,
	bracketsLeft,
	missingSection,
	sectionOrder,
	duplicateSection,
	emptySection,
	missingColumn,
	rowWidth,
	missingField,
	missingMetadata,
	metadataValue,
	invalidDate,
	dateOrder,
	requiredWithDefault,
	undefinedSecret,
	unusedSecret,
	duplicateSecret,
	exposedSecret,
	duplicateVariable,
	undefinedVariable,
	undefinedComponent,
	undefinedServer,
	invalidJson,
	unknownDirective,
	unusedSuppression,
];

const byId: ReadonlyMap<RuleId, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** Returns the rule of a finding. Throws a RangeError if the rule id is unknown. */
export function ruleOf({ rule: id }: Pick<Finding, 'rule'>): Rule {
	const rule = byId.get(id);
	if (rule === undefined) throw new RangeError(`No rule ${id}`);
	return rule;
}

/** Returns the message of a finding as an English sentence without a full stop. */
export function sentenceOf(finding: Pick<Finding, 'rule' | 'message'>): string {
	return ruleOf(finding).sentence(finding.message);
}
