import type { Progress } from '#common/progress.ts';
import type { PreviewFact, PreviewState } from '#common/protocol/preview.ts';
import { element } from '../element.ts';
import type { Frame } from '../frame.ts';
import { type IconName, icon } from '../icon.ts';
import { patchContent } from '../patchContent.ts';

/** Shows title, facts, progress and findings of a document in the header. */
export function showHeader(frame: Frame, state: PreviewState): void {
	frame.title.textContent = state.title;
	patchContent(frame.facts, element('dl', {}, ...factsOf(state).map(factElement)));
	patchContent(frame.status, element('div', {}, ...statusOf(state)));
	frame.status.hidden = frame.status.childElementCount === 0;
}

function factsOf({ template, facts }: PreviewState): readonly PreviewFact[] {
	if (template === null || facts.some(({ label }) => label === 'Type')) return facts;
	return [{ label: 'Type', value: template, open: false }, ...facts];
}

function factElement({ label, value, open }: PreviewFact): HTMLElement {
	const description = element('dd', open ? { class: 'archdocs-fact-open' } : {}, value);
	if (open) description.append(element('span', { class: 'archdocs-unseen' }, ' (to be filled in)'));
	return element('div', {}, element('dt', {}, label), description);
}

function statusOf(state: PreviewState): readonly Node[] {
	if (state.progress === null) return [element('p', { class: 'archdocs-reason' }, state.reason)];
	const counts = [
		count('error', state.errors),
		count('warning', state.warnings),
		count('information', state.informations),
	].flat();
	return [...progressBar(state.progress), element('div', { class: 'archdocs-counts' }, ...counts)];
}

function progressBar({ filled, total }: Progress): readonly Node[] {
	if (total === 0) return [element('span', {}, 'Nothing has to be filled in')];
	const text = `${filled} of ${total} filled`;
	const filledPart = element('div', {});
	filledPart.style.inlineSize = `${(filled * 100) / total}%`;
	const bar = element(
		'div',
		{
			class: filled === total ? 'archdocs-progress archdocs-complete' : 'archdocs-progress',
			role: 'progressbar',
			'aria-label': 'Places filled',
			'aria-valuemin': '0',
			'aria-valuemax': String(total),
			'aria-valuenow': String(filled),
			'aria-valuetext': text,
		},
		filledPart,
	);
	return [bar, element('span', { class: 'archdocs-progress-text' }, text)];
}

/** A button with the number of findings of a severity; none for 0. */
function count(severity: IconName & ('error' | 'warning' | 'information'), number: number): readonly Node[] {
	if (number === 0) return [];
	const label = `${number.toLocaleString('en')} ${severity}${number === 1 ? '' : 's'}`;
	return [
		element(
			'button',
			{
				type: 'button',
				class: 'archdocs-count',
				'data-severity': severity,
				'aria-label': `${label}: show the problems`,
			},
			icon(severity),
			element('span', {}, number.toLocaleString('en')),
		),
	];
}
