/** Words that Mermaid's diagrams begin with, and what they are to a reader. */
const kinds: readonly (readonly [start: RegExp, kind: string])[] = [
	[/^(?:flowchart|graph)\b/, 'flowchart'],
	[/^sequenceDiagram\b/, 'sequence diagram'],
	[/^classDiagram\b/, 'class diagram'],
	[/^stateDiagram\b/, 'state diagram'],
	[/^erDiagram\b/, 'entity relationship diagram'],
	[/^C4\w+/, 'C4 diagram'],
	[/^gantt\b/, 'Gantt chart'],
	[/^journey\b/, 'user journey'],
	[/^pie\b/, 'pie chart'],
	[/^mindmap\b/, 'mind map'],
	[/^timeline\b/, 'timeline'],
	[/^gitGraph\b/, 'commit graph'],
	[/^architecture\b/, 'architecture diagram'],
	[/^block\b/, 'block diagram'],
];

/** What a diagram is called where it is not seen: what it says of itself, and its kind. */
export function describeDiagram(source: string): string {
	const text = source.replace(/^\s*---[ \t]*\n(.*?)\n---[ \t]*$/ms, '');
	const lines = text.split('\n').map((line) => line.trim());
	const first = lines.find((line) => line !== '' && !line.startsWith('%%')) ?? '';
	const kind = kinds.find(([start]) => start.test(first))?.[1];
	const title = /^\s*(?:accTitle\s*:|title\s*:?)[ \t]*(\S.*)$/m.exec(source)?.[1]?.trim();
	return [title, kind].filter((it) => it !== undefined).join(', ') || 'drawn with Mermaid';
}
