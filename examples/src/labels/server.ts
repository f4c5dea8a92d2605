import { createServer } from 'node:http';
import { renderLabel } from './renderLabel.ts';

/** POST /labels answers with the printed label, 422 when an address line is too long. */
export const server = createServer((request, response) => {
	let body = '';
	request.on('data', (part) => {
		body += part;
	});
	request.on('end', () => {
		const label = JSON.parse(body);
		const fits = label.lines.every((line: string) => line.length <= 35);
		response.writeHead(fits ? 201 : 422).end(fits ? renderLabel(label) : undefined);
	});
});
