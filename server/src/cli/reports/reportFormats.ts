import { jsonFormat } from './json.ts';
import { prettyFormat } from './pretty.ts';
import type { ReportFormat } from './reportFormat.ts';

/** The format without `--format`. */
export const defaultFormat: ReportFormat = prettyFormat;

/** All formats, in the order of the help text. Arguments, help text and reports read this table. */
export const reportFormats: readonly ReportFormat[] = [prettyFormat, jsonFormat];
