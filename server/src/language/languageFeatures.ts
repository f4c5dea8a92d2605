import { fixAll, fixAllOfRule } from './codeActions/fixAll.ts';
import { fixesOf, mcpFixes } from './codeActions/fixes.ts';
import { lastUpdated } from './codeActions/lastUpdated.ts';
import { addTableRow } from './codeActions/tables/addTableRow.ts';
import { alignTable } from './codeActions/tables/alignTable.ts';
import { rowOnEnter } from './codeActions/tables/rowOnEnter.ts';
import { rowSnippet } from './codeActions/tables/rowSnippet.ts';
import { complete } from './completion/complete.ts';
import { completeInSource } from './completion/completeInSource.ts';
import { offerDocumentation } from './completion/nameCompletion.ts';
import { isIncomplete, offeredName } from './completion/offeredNames.ts';
import { typeLine } from './edits/typeLine.ts';
import { answerProblem, withAnswer } from './filling/answerProblem.ts';
import { answerTo } from './filling/answerTo.ts';
import { asTemplate, asTemplateSentence } from './filling/asTemplate.ts';
import { fillableAt } from './filling/fillableAt.ts';
import { fillPlan, fillStepAt } from './filling/fillPlan.ts';
import { insertableSections, insertSection, sectionId, sectionWithId } from './filling/insertSection.ts';
import { namesToChoose } from './filling/namesToChoose.ts';
import { newDocument, sectionTitles } from './filling/newDocument.ts';
import { openSections } from './filling/openSections.ts';
import { placeholders } from './filling/placeholders.ts';
import { progressLenses } from './filling/progressLenses.ts';
import { sameToken } from './filling/sameToken.ts';
import { escapeMarkdown } from './hover/escapeMarkdown.ts';
import { hover } from './hover/hover.ts';
import { hoverName } from './hover/hoverName.ts';
import { hoverPlaceholder } from './hover/hoverPlaceholder.ts';
import { hoverSection } from './hover/hoverSection.ts';
import { withoutMarkup } from './hover/withoutMarkup.ts';
import { codePaths } from './navigation/codePaths.ts';
import { configurationsOf } from './navigation/configurationsOf.ts';
import { definitionsOf } from './navigation/definitionsOf.ts';
import { nameAt } from './navigation/nameAt.ts';
import { filesWith, occurrencesIn, occurrencesInFiles } from './navigation/occurrences.ts';
import { fileRenames, listProblem, newNameProblem, renameProblem } from './navigation/renameName.ts';
import { missingPlaces } from './preview/missingPlaces.ts';
import { namedRows, nameTip } from './preview/nameTips.ts';
import { previewState } from './preview/previewState.ts';
import { sentenceOf } from './rules/rules.ts';
import { isUnfilled } from './rules/unfilled-placeholder/unfilledPlaceholder.ts';
import { documentSummary } from './symbols/documentSummary.ts';
import { nameSymbols, sectionSymbols } from './symbols/documentSymbols.ts';
import { workspaceSymbols } from './symbols/workspaceSymbols.ts';
import { reasonSentence } from './template/recognitionReason.ts';
import { isSourceOf } from './template/template.ts';
import { indexedOccurrences } from './workspace/fileOccurrences.ts';
import { nameDependenceOf } from './workspace/nameDependence.ts';

/**
 * Everything that an editor can ask about a document: pure functions of its analysis and an offset or a range. They are
 * one value, so that a server can load them on demand.
 */
export const languageFeatures = {
	sentenceOf,
	fixesOf,
	fixAll,
	fixAllOfRule,
	mcpFixes,
	lastUpdated,
	addTableRow,
	alignTable,
	rowOnEnter,
	rowSnippet,
	typeLine,
	complete,
	completeInSource,
	isIncomplete,
	offeredName,
	offerDocumentation,
	hover,
	hoverPlaceholder,
	hoverSection,
	hoverName,
	escapeMarkdown,
	withoutMarkup,
	nameAt,
	definitionsOf,
	configurationsOf,
	occurrencesIn,
	occurrencesInFiles,
	filesWith,
	indexedOccurrences,
	renameProblem,
	newNameProblem,
	listProblem,
	fileRenames,
	codePaths,
	sameToken,
	sectionSymbols,
	nameSymbols,
	workspaceSymbols,
	documentSummary,
	placeholders,
	openSections,
	progressLenses,
	fillableAt,
	fillPlan,
	fillStepAt,
	namesToChoose,
	answerTo,
	withAnswer,
	answerProblem,
	newDocument,
	isUnfilled,
	sectionTitles,
	asTemplate,
	asTemplateSentence,
	isSourceOf,
	reasonSentence,
	insertableSections,
	insertSection,
	sectionId,
	sectionWithId,
	previewState,
	missingPlaces,
	namedRows,
	nameTip,
	nameDependenceOf,
} as const;

export type LanguageFeatures = typeof languageFeatures;
