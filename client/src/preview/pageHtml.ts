/** What a page is made with. */
export interface PageInput {
	readonly title: string;
	/** Where things of the package and the workspace may be loaded from, as a source of a content security policy. */
	readonly source: string;
	/** The address of a file that is in the package for the page. */
	readonly address: (name: string) => string;
}

/** The frame of a page, which knows nothing yet: its script asks for the document. */
export function pageHtml({ title, source, address }: PageInput): string {
	const nonce = crypto.randomUUID().replaceAll('-', '');
	const rules = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		// Mermaid measures text with style elements of its own: that is all that they are allowed for.
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
