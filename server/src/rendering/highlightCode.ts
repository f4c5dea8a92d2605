import type { ElementContent } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';

/** Longer code is not highlighted, in UTF-16 units. */
const maximumLength = 50_000;

/** Highlights code with the classes of highlight.js. Returns a single text for an unknown language. */
export type HighlightCode = (code: string, language: string) => ElementContent[];

/** Creates a highlighter for the languages that architecture documents use. */
export function createHighlighter(): HighlightCode {
	const lowlight = createLowlight({
		bash,
		diff,
		dockerfile,
		go,
		http,
		ini,
		java,
		json,
		python,
		sql,
		typescript,
		xml,
		yaml,
	});
	lowlight.registerAlias({
		bash: ['console', 'shell', 'shell-session', 'env', 'dotenv'],
		json: ['jsonc', 'json5'],
		typescript: ['javascript', 'js', 'jsx', 'mjs', 'cjs', 'prisma'],
		ini: ['properties', 'hcl', 'terraform', 'tf'],
	});
	return (code, language) => {
		if (code.length > maximumLength || !lowlight.registered(language)) return [{ type: 'text', value: code }];
		return lowlight.highlight(language, code).children.filter((it) => it.type !== 'doctype');
	};
}
