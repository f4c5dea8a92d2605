import { Uri, type Webview } from 'vscode';

/** What is in the package for the page of a preview. */
export function pageFolder(extension: Uri): Uri {
	return Uri.joinPath(extension, 'dist', 'preview');
}

/** The frame of a page, which knows nothing yet: its script asks for the document. */
export function pageHtml(webview: Webview, extension: Uri, title: string): string {
	const address = (name: string) =>
		escaped(webview.asWebviewUri(Uri.joinPath(pageFolder(extension), name)).toString());
	const nonce = crypto.randomUUID().replaceAll('-', '');
	const rules = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		// Mermaid measures text with style elements of its own, and its drawings hold some: that is all this is for.
		`style-src ${webview.cspSource} 'unsafe-inline'`,
		`img-src ${webview.cspSource} data:`,
		`font-src ${webview.cspSource}`,
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
<link rel="stylesheet" href="${address('page.css')}">
<script nonce="${nonce}" src="${address('page.js')}" data-drawer="${address('mermaid.js')}"></script>
</head>
<body></body>
</html>
`;
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
