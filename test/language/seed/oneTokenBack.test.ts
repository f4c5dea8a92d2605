import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sliceOf } from '#language/document/document.ts';
import { analyzeLike, service } from '../../support/check.ts';
import { replaceAll } from '../../support/fillTemplate.ts';
import { fixture } from '../../support/fixture.ts';
import { projectFile } from '../../support/projectFile.ts';
import { type PutBack, placesIn } from '../../support/tokensPutBack.ts';

const complete = projectFile('examples/architecture-complete.md');
const parsed = service.parser.parse(complete);

/** Places that are neither a cell nor a labelled value: what gives way, and the token of the template. */
const others: readonly (readonly [marked: string, token: string])[] = [
	['# ⟦Parcel Tracking⟧ Architecture', '[ArchitectureName]'],
	['│  ⟦TrackingApi (REST, Node.js)  ⟧', '[REST / GraphQL / tRPC / Server Actions]'],
	['│  ⟦4 to 12 instances, 2 zones⟧ ', '[API Routes / Edge Functions / Serverless]'],
	['│ ⟦Nordpost⟧    │\n', '[Service1]'],
	['│ ⟦CARRIERS⟧    │', '[Service2]'],
	['### ⟦Carrier scans⟧: Nordpost', '[IntegrationName1]'],
	['### Messages: ⟦Pigeonmail⟧\n', '[ServiceName]'],
	['CREATE TABLE ⟦parcels⟧ (', '[table_name]'],
	['  ⟦tracking_number⟧ VARCHAR(13)', '[field1]'],
	['export interface ⟦Timeline⟧ {', '[ModelName]'],
	['    ⟦PARCEL⟧ ||--o{ SCAN_EVENT', '[TABLE1]'],
	['    PARCEL ||--o{ ⟦SCAN_EVENT⟧', '[TABLE2]'],
	['    RECIPIENT ||--o{ ⟦SUBSCRIPTION⟧', '[TABLE4]'],
	['    "⟦parcels⟧": {', '[mcp-name]'],
	['"vault::⟦mcp-parcels-token⟧"', '[secret-key]'],
	['"API_URL": "⟦https://track.example.com/v1⟧"', '[endpoint]'],
	['### ⟦Scans arrive out of order⟧', '[GotchaTitle1]'],
	['### ⟦Tracking numbers come back⟧', '[GotchaTitle2]'],
	['`src/integrations/⟦nordpost⟧/`', '[service]'],
	['- ⟦[Label Printing](./small-service.md)⟧\n', '[Link to External Architecture Docs]()'],
	['- ⟦[Returns](./architecture-half-filled.md)⟧\n- ', '[Infrastructure Documentation]()'],
];

/** Strong tokens far from where the template has them. */
const elsewhere: readonly (readonly [marked: string, token: string])[] = [
	['## Overview\n\n⟦Parcel Tracking⟧ shows', '[Tech stack]'],
	['> ⟦Labels⟧ are printed', '[What it does]'],
	['⟦A scan⟧ takes this way:', '[Follow same structure as above for each external integration]'],
	['ttl_ms = ⟦30000⟧', '[VAR_NAME_7]'],
	['if [ -f ⟦.env⟧ ]; then', '[SECRET_NAME_1]'],
	['"command": "⟦node⟧"', '[Vault key name]'],
	['carrier[Carrier scan] --> ⟦hook⟧[POST', '[@team]'],
	['const trackingNumber = ⟦/^[A-Z]{2}[0-9]{9}[A-Z]{2}$/⟧;', '[ERROR_CODE]'],
];

function find([marked, token]: readonly [marked: string, token: string]): PutBack {
	const { text, ranges } = fixture(marked);
	const at = complete.indexOf(text);
	ok(at >= 0, `the complete example has ${text}`);
	return { start: at + (ranges[0]?.start ?? 0), end: at + (ranges[0]?.end ?? 0), text: token, token };
}

const places: readonly PutBack[] = [...placesIn(complete), ...[...others, ...elsewhere].map(find)];

/** What is said of the complete example with tokens put back, and how many places are open. */
function check(...putBack: readonly PutBack[]) {
	const analysis = analyzeLike(parsed, replaceAll(complete, putBack));
	const { document } = analysis;
	return {
		findings: analysis.findings.map(({ rule, span }) => `${rule} ${sliceOf(document, span)}`),
		open: analysis.progress.total - analysis.progress.filled,
	};
}

function expected(...putBack: readonly PutBack[]): readonly string[] {
	return putBack.map(
		({ token }) => `${token.endsWith(']()') ? 'empty-link' : 'unfilled-placeholder'} ${token}`,
	);
}

test('there are enough places to say something', () => {
	ok(places.length > 200, `${places.length} places`);
});

test('any one token of the template, put back in its place, is reported, and nothing else', () => {
	for (const place of places) {
		const { findings, open } = check(place);
		const was = complete.slice(place.start, place.end);
		deepEqual(findings, expected(place), `${place.token} in place of ${was}`);
		equal(open, 1, `${place.token} in place of ${was}`);
	}
});

test('any number of tokens, put back in their places, are reported, and nothing else', () => {
	const some = fc.uniqueArray(fc.constantFrom(...places), { minLength: 2, maxLength: 40, selector: lineOf });
	fc.assert(
		fc.property(some, (putBack) => {
			const inOrder = [...putBack].sort((a, b) => a.start - b.start);
			const { findings, open } = check(...inOrder);
			deepEqual(findings, expected(...inOrder));
			equal(open, inOrder.length);
		}),
		{ numRuns: 100 },
	);
});

/** One place of a line at most, so that no two overlap. */
function lineOf({ start }: PutBack): number {
	return complete.lastIndexOf('\n', start);
}
