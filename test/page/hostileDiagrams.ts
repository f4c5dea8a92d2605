const image = '<img src=x onerror=alert(1)>';
const script = '<script>alert(1)</script>';

/** A diagram, and whether it is refused instead of drawn. */
interface HostileDiagram {
	readonly name: string;
	readonly source: string;
	readonly refused?: boolean;
}

/** Diagrams that try to run, load or link something. */
export const hostileDiagrams: readonly HostileDiagram[] = [
	{
		name: 'clicks of a flowchart',
		source: `flowchart LR
  A --> B --> C --> D
  click A "javascript:alert(1)" "tip"
  click B call alert(1)
  click C href "https://example.org/" _blank
  click D alert`,
	},
	{
		name: 'HTML in labels',
		source: `flowchart LR\n  A["${image}"] -->|"${script}"| B["<a href='https://example.org/'>here</a>"]`,
	},
	{
		name: 'links and images in Markdown',
		source: 'flowchart LR\n  A["`[a](javascript:alert(1)) ![b](https://example.org/b.png)`"]',
	},
	{
		name: 'a directive that loosens everything',
		source: `%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}, "secure": [],
  "themeCSS": "@import url(https://example.org/a.css); .node { fill: url(https://example.org/b) }",
  "fontFamily": "x;} * {background: url(https://example.org/c)}", "dompurifyConfig": {"ADD_TAGS": ["img"]}}}%%
flowchart LR\n  A["${image}"]\n  click A call alert(1)`,
	},
	{
		name: 'front matter that loosens everything',
		source: `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n  themeCSS: "* { background: url(https://example.org/a) }"\n---\nflowchart LR\n  A["${image}"]\n  click A call alert(1)`,
	},
	{
		name: 'a directive for a sandbox',
		source: '%%{init: {"securityLevel": "sandbox"}}%%\nflowchart LR\n  A',
	},
	{
		name: 'a style with an address',
		refused: true,
		source: 'flowchart LR\n  A\n  style A fill:url(//example.org/a)',
	},
	{
		name: 'a style with a hidden address',
		refused: true,
		source: 'flowchart LR\n  A\n  classDef x fill:u\\72l(//example.org/a)\n  class A x',
	},
	{
		name: 'a class with an address',
		source: 'classDiagram\n  class A\n  style A fill:url(//example.org/a),stroke:red',
	},
	{
		name: 'a style that ends its rule',
		refused: true,
		source:
			'flowchart LR\n  A\n  classDef x fill:red}*{background-image:image-set("//example.org/a")\n  class A x',
	},
	{ name: 'an image', refused: true, source: 'flowchart LR\n  A@{ img: "https://example.org/a.png" }' },
	{
		name: 'an image whose key is in quotes',
		refused: true,
		source: 'flowchart LR\n  A@{ "img": "https://example.org/a.png" }',
	},
	{
		name: 'an image whose key has escapes',
		refused: true,
		source: 'flowchart LR\n  A@{ "\\x69mg": "https://example.org/a.png" }',
	},
	{
		name: 'an image behind another brace',
		refused: true,
		source: 'flowchart LR\n  A@{ label: "}"\n  img: "https://example.org/a.png" }',
	},
	{ name: 'an icon', source: `flowchart LR\n  A@{ icon: "a:b", label: "${image}" }` },
	{ name: 'a description', source: `flowchart LR\n  accTitle: ${script}\n  accDescr: ">${image}\n  A` },
	{
		name: 'links of a sequence',
		source: `sequenceDiagram
  participant A as ${image}
  links A: {"One": "https://example.org/", "Two": "javascript:alert(1)"}
  link A: Three @ javascript:alert(1)
  properties A: {"class": "x' onload='alert(1)"}
  A->>A: ${script}`,
	},
	{
		name: 'links of classes',
		source: `classDiagram
  class A["${image}"]
  click A href "javascript:alert(1)"
  callback A "alert"
  link A "https://example.org/" "tip"
  note "<iframe src='javascript:alert(1)'></iframe>"`,
	},
	{
		name: 'labels of states',
		source: `stateDiagram-v2\n  A: ${image}\n  A --> B: <a href='javascript:alert(1)'>x</a>\n  click A href "https://example.org/"`,
	},
	{
		name: 'labels of entities',
		source: `erDiagram\n  A ||--o{ B : "${script}"\n  A {\n    string a "${image}"\n  }`,
	},
	{
		name: 'clicks of a plan',
		source: `gantt\n  section ${image}\n  ${script} : a1, 2026-01-01, 3d\n  click a1 href "javascript:alert(1)"\n  click a1 call alert(1)`,
	},
	{
		name: 'links and pictures of C4',
		source: `C4Context
  Person(a, "${image}", $link="javascript:alert(1)", $sprite="https://example.org/a.png")
  System(b, "B", "x", "https://example.org/b.png", $link="https://example.org")
  Rel(a, b, "u", $link="https://example.org")`,
	},
	{ name: 'a mindmap', source: `mindmap\n  root["${image}"]\n    A\n    ::icon(fa" onload="alert)` },
	{
		name: 'a journey',
		source: `journey\n  title ${image}\n  section A\n    ${script}: 5: <b onclick=alert(1)>`,
	},
	{
		name: 'a timeline',
		source: `timeline\n  title ${image}\n  2024 : ${image} : <a href="javascript:alert(1)">x</a>`,
	},
	{
		name: 'a quadrant chart',
		source: `quadrantChart\n  title ${image}\n  x-axis "${script}" --> B\n  P: [0.1, 0.2] color: #ff0000`,
	},
	{
		name: 'a requirement',
		source: `requirementDiagram\n  requirement x {\n    id: "${script}"\n    text: "${image}"\n  }`,
	},
	{ name: 'a block', source: `block\n  a["${image}"]\n  style a fill:url(//example.org/a)` },
	{
		name: 'prototypes',
		source:
			'%%{init: {"__proto__": {"onclick": "alert(1)"}, "constructor": {"prototype": {"x": 1}}}}%%\nflowchart LR\n  A',
	},
];
