import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Template } from '#language/template/template.ts';
import { analyze, type CheckOptions, service } from '../../support/check.ts';
import { accepted, labelsAt } from '../../support/completions.ts';
import {
	type ServiceWords,
	serviceDocument,
	serviceLanguages,
	serviceTemplate,
} from '../../support/serviceLanguages.ts';

/** A template and its words. */
function read(words: ServiceWords): Template {
	const template = service.readTemplate(serviceTemplate(words), 'file:///templates/service.md');
	ok(typeof template !== 'string', String(template));
	return template;
}

for (const [language, w] of Object.entries(serviceLanguages)) {
	const template = read(w);
	const options: CheckOptions = { context: { byHeadings: true, templates: [template] } };
	const findings = (text: string, more: CheckOptions = {}) =>
		analyze(text, { ...options, ...more }).findings.map(({ rule, severity }) => `${severity} ${rule}`);
	const changed = (from: string, to: string, text = serviceDocument(w)) => {
		ok(text.includes(from), from);
		return text.replace(from, to);
	};

	describe(`${language}: the template`, () => {
		test('its keys and columns have their roles', () => {
			deepEqual(
				template.metadata.map(({ role }) => role),
				['type', 'focus', 'owner', 'status'],
			);
			const [variables, secrets] = template.sections[1]?.children ?? [];
			deepEqual(variables?.tables[0]?.columns.map(({ role }) => role).slice(0, 3), [
				'variable',
				'required',
				'default',
			]);
			equal(secrets?.optional, true);
			equal(secrets?.tables[0]?.columns[0]?.role, 'secret');
			deepEqual(
				template.sections[2]?.tables[0]?.columns.map(({ role }) => role),
				['endpoint', 'method', 'status-code', undefined, 'owner'],
			);
			equal(template.sections[4]?.tables[0]?.columns[1]?.role, 'paths');
			deepEqual(
				template.footer.map(({ role }) => role),
				['created', 'updated'],
			);
		});

		test('a fresh copy is at nothing, and its structure is whole', () => {
			const analysis = analyze(serviceTemplate(w), options);
			const { recognition } = analysis;
			equal(recognition.template, template);
			equal(analysis.progress.filled, 0);
			deepEqual([...new Set(analysis.findings.map(({ rule }) => rule))].sort(), [
				'guidance-comment',
				'sample-text',
				'unfilled-placeholder',
			]);
		});
	});

	describe(`${language}: a document`, () => {
		test('that is finished has no findings and is at 100 %', () => {
			const analysis = analyze(serviceDocument(w), options);
			const { recognition } = analysis;
			deepEqual(recognition.reason, { id: 'metadata', type: w.type });
			deepEqual(analysis.findings, []);
			equal(analysis.progress.filled, analysis.progress.total);
		});

		test('speaks as its Status says, a word of the team’s own included', () => {
			const empty = (status: string, focus = w.low) =>
				changed('Orders 1.', `[${w.overviewHint}]`, serviceDocument(w, { status, focus }));
			deepEqual(findings(empty(w.draft)), ['information unfilled-placeholder']);
			deepEqual(findings(empty(w.active)), ['warning unfilled-placeholder']);
			deepEqual(findings(empty(w.deprecated)), ['hint unfilled-placeholder']);
			deepEqual(findings(empty(w.active, w.critical)), ['error unfilled-placeholder']);
			const statuses = { [w.ownStatus.toLowerCase()]: 'draft' } as const;
			deepEqual(findings(empty(w.ownStatus), { settings: { statuses } }), [
				'information unfilled-placeholder',
			]);
			deepEqual(findings(empty(w.ownStatus)), ['warning metadata-value', 'warning unfilled-placeholder']);
		});

		test('is known by its headings alone', () => {
			const { recognition } = analyze(serviceDocument(w).replace(/^>.*\n/gm, ''), options);
			equal(recognition.reason.id, 'headings');
		});
	});

	describe(`${language}: rules`, () => {
		const hits: readonly (readonly [name: string, rule: string, text: string])[] = [
			[
				'a missing section',
				'missing-section',
				changed(`## ${w.interfaces}`, '## X').replace(/## X[\s\S]*?(?=\n## )/, ''),
			],
			['an empty section', 'empty-section', changed('Orders 1.', '')],
			[
				'a doubled section',
				'duplicate-section',
				changed(`## ${w.issues}`, `## ${w.overview}\n\nX\n\n## ${w.issues}`),
			],
			['a missing field', 'missing-field', changed(`- **${w.cause}:** Cache\n`, '')],
			[
				'a missing column',
				'missing-column',
				serviceDocument(w)
					.replace(` ${w.default} | `, ' ')
					.replace('| `8080` ', '')
					.replace('| --- | --- | --- | --- |', '| --- | --- | --- |'),
			],
			['a missing key', 'missing-metadata', changed(`> **${w.ownerKey}:** @orders\n`, '')],
			['a short row', 'row-width', changed(' | Port |', ' |')],
			['a wrong value', 'metadata-value', serviceDocument(w, { status: 'X' })],
			['a date that does not exist', 'invalid-date', serviceDocument(w, { created: '2026-02-30' })],
			['dates in the wrong order', 'date-order', serviceDocument(w, { created: '2026-03-01' })],
			['a required variable with a default', 'required-with-default', changed('| ✗ |', '| ✓ |')],
			['alternatives of the template', 'sample-text', changed('`src/orders/`', '`src/api/` · `app/api/`')],
			['brackets around a value', 'brackets-left', serviceDocument(w, { focus: `[${w.low}]` })],
		];
		for (const [name, rule, text] of hits) {
			test(name, () => {
				deepEqual(
					findings(text).map((finding) => finding.split(' ')[1]),
					[rule],
				);
			});
		}

		test('sections in another order', () => {
			const text = serviceDocument(w);
			const overview = text.slice(text.indexOf(`## ${w.overview}`), text.indexOf(`## ${w.configuration}`));
			const moved = text.replace(overview, '').replace(`## ${w.interfaces}`, `${overview}## ${w.interfaces}`);
			deepEqual(findings(moved), ['information section-order']);
		});
	});

	describe(`${language}: completion`, () => {
		const templates = { templates: [template] };

		test('values of the Status, ✓ and ✗, methods, status codes, today', () => {
			deepEqual(labelsAt(serviceDocument(w, { status: '‸' }), templates), [w.draft, w.active, w.deprecated]);
			deepEqual(labelsAt(changed('| ✗ |', '| ‸ |'), templates), ['✓', '✗']);
			equal(labelsAt(changed('| GET |', '| ‸ |'), templates)[0], 'GET');
			equal(labelsAt(changed('| 200 |', '| ‸ |'), templates)[0], '200');
			deepEqual(labelsAt(serviceDocument(w, { created: '‸' }), templates), ['2026-03-04']);
		});

		test('missing sections with their body', () => {
			const text = changed(`## ${w.interfaces}`, `### ‸\n\n## ${w.interfaces}`);
			deepEqual(labelsAt(text, templates), [`### ${w.secrets}`]);
			match(
				accepted(text, `### ${w.secrets}`, templates),
				new RegExp(`\\| ${w.secret} \\| ${w.purpose} \\|`),
			);
		});
	});
}
