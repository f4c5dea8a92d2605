import type { CodePosition } from '../facts.ts';
import type { Span } from '../span.ts';

/** The kind of code, which decides what brackets mean in it. */
export type CodeContext = 'code-span' | 'sql' | 'entities' | 'declarations' | 'strings' | 'other';

const contextByLanguage: Readonly<Record<string, CodeContext>> = {
	'code-span': 'code-span',
	sql: 'sql',
	pgsql: 'sql',
	postgresql: 'sql',
	mysql: 'sql',
	plsql: 'sql',
	mermaid: 'entities',
	prisma: 'declarations',
	graphql: 'declarations',
	protobuf: 'declarations',
	proto: 'declarations',
	ts: 'declarations',
	typescript: 'declarations',
	js: 'declarations',
	javascript: 'declarations',
	java: 'declarations',
	kotlin: 'declarations',
	python: 'declarations',
	py: 'declarations',
	json: 'strings',
	jsonc: 'strings',
	json5: 'strings',
	yaml: 'strings',
	yml: 'strings',
};

/** SQL for SQL Server, where brackets quote names. */
const transactSql = /\]\.\[|\[dbo\]|^\s*GO\s*$|\bNVARCHAR\b|\bIDENTITY\s*\(|\bEXEC\b/im;

/** @param language the first word of the info string, or `code-span` */
export function contextOf(language: string, text: string): CodeContext {
	const context = contextByLanguage[language] ?? 'other';
	if (context === 'sql' && transactSql.test(text)) return 'other';
	if (context === 'entities' && !/^\s*(?:%%.*\s+)*erDiagram\b/.test(text)) return 'other';
	return context;
}

/** What is around `span` on its line. Offsets are relative to `source`. */
export function codePosition(source: string, line: Span, span: Span, context: CodeContext): CodePosition {
	const before = source.slice(line.start, span.start);
	const after = source.slice(span.end, line.end);
	if (before.trim() === '' && after.trim() === '') return 'whole';
	if (/["']$/.test(before) && /^["']/.test(after)) return 'value';
	if (/["'][\w.+-]*::$/.test(before) && /^["']/.test(after)) return 'value';
	if (context === 'code-span' && /(?:^|[\s:])[\w-]*::$/.test(before)) return 'value';
	if (declaresName(before, after, context)) return 'name';
	return /\/$/.test(before) || /^\//.test(after) ? 'segment' : 'other';
}

/** Whether code declares a name, or refers to one by its place, between `before` and `after`. */
function declaresName(before: string, after: string, context: CodeContext): boolean {
	switch (context) {
		case 'sql':
			return (
				/\b(?:table|view|index|into|from|update|join|references|on|exists|column|type|schema)\s+$/i.test(
					before,
				) ||
				(/^\s*$/.test(before) && /^\s+[A-Za-z]+/.test(after))
			);
		case 'entities':
			return /^\s*$/.test(before) || /(?:--|\.\.)[|o}{]{1,2}\s*$/.test(before);
		case 'declarations':
			return (
				(/\b(?:const|let|class|interface|type|model|enum|struct|function|def|message|service)\s+$/.test(
					before,
				) &&
					!/^\s*[=,:]/.test(after)) ||
				(/^\s*$/.test(before) && /^\s+[A-Z][a-z]\w*/.test(after))
			);
		default:
			return false;
	}
}
