/** What {@link pageHtml} depends on. */
export interface PageInput {
	readonly title: string;
	/** The source, in a content security policy, of files in the package and the workspace. */
	readonly source: string;
	/** The address of a file in `dist/preview`. */
	readonly address: (name: string) => string;
}

/** The HTML of an empty page. Its script asks the extension for the document. */
export function pageHtml({ title, source, address }: PageInput): string {
	const nonce = crypto.randomUUID().replaceAll('-', '');
	const rules = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		// Mermaid measures text with style elements of its own. Nothing else needs inline styles.
		`style-src ${source} 'unsafe-inline'`,
		`img-src ${source} data:`,
		`font-src ${source}`,
		"base-uri 'none'",
		"form-action 'none'",
	];
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(rules.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(address('page.css'))}">
<script nonce="${nonce}" src="${escaped(address('page.js'))}" data-drawer="${escaped(address('mermaid.js'))}"></script>
</head>
<body></body>
</html>
`;
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
