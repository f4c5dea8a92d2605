import type { Finding } from '../rules/finding.ts';
import type { TextFix } from '../rules/fix.ts';
import { ruleOf } from '../rules/rules.ts';

/** Returns the fixes of a finding in the text of an MCP file. */
export function mcpFixes(text: string, finding: Finding): readonly TextFix[] {
	return [...(ruleOf(finding).fixesInText?.(finding, text) ?? [])];
}
