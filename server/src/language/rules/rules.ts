import { bracketsLeft } from './bracketsLeft.ts';
import { dateOrder } from './dateOrder.ts';
import type { DocumentRule } from './documentRule.ts';
import { duplicateSecret, duplicateVariable } from './duplicateName.ts';
import { duplicateSection } from './duplicateSection.ts';
import { emptyLink } from './emptyLink.ts';
import { emptySection } from './emptySection.ts';
import { guidanceComment } from './guidanceComment.ts';
import { invalidDate } from './invalidDate.ts';
import { invalidJson } from './invalidJson.ts';
import { leftoverMarker } from './leftoverMarker.ts';
import { metadataValue } from './metadataValue.ts';
import { missingColumn } from './missingColumn.ts';
import { missingField } from './missingField.ts';
import { missingMetadata } from './missingMetadata.ts';
import { missingSection } from './missingSection.ts';
import type { NameRule } from './nameRule.ts';
import { requiredWithDefault } from './requiredWithDefault.ts';
import { rowWidth } from './rowWidth.ts';
import type { ChunkRule } from './rule.ts';
import { sampleText } from './sampleText.ts';
import { sectionOrder } from './sectionOrder.ts';
import { undefinedComponent, undefinedVariable } from './undefinedName.ts';
import { undefinedSecret } from './undefinedSecret.ts';
import { undefinedServer } from './undefinedServer.ts';
import { unfilledPlaceholder } from './unfilledPlaceholder.ts';
import { unusedSecret } from './unusedSecret.ts';

/** Every rule that judges chunks. A new rule is a file and a line here. */
export const chunkRules: readonly ChunkRule[] = [
	unfilledPlaceholder,
	bracketsLeft,
	emptyLink,
	leftoverMarker,
	guidanceComment,
	sampleText,
	missingColumn,
	rowWidth,
	missingField,
	invalidDate,
	requiredWithDefault,
	invalidJson,
];

/** Every rule that judges the document as a whole. */
export const documentRules: readonly DocumentRule[] = [
	missingSection,
	sectionOrder,
	duplicateSection,
	emptySection,
	missingMetadata,
	metadataValue,
	dateOrder,
];

/** Every rule about names that must agree. */
export const nameRules: readonly NameRule[] = [
	undefinedSecret,
	unusedSecret,
	duplicateSecret,
	duplicateVariable,
	undefinedVariable,
	undefinedComponent,
	undefinedServer,
];
