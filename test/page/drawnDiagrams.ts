/** A diagram of each kind that the preview draws, with the words that must be in the drawing. */
export const drawnDiagrams: readonly {
	readonly kind: string;
	readonly source: string;
	readonly labels: readonly string[];
}[] = [
	{
		kind: 'flowchart',
		source: `flowchart LR
  %% a comment
  shop[Web shop] -->|orders| paid{Paid?}

  subgraph back [Back office]
    paid -- yes --> store[(Store)]
  end
  paid -. no .-> remind(["Reminder<br/>by mail"])
  classDef hot fill:#f96
  class remind hot`,
		labels: ['Web shop', 'orders', 'Paid?', 'Back office', 'Store', 'Reminder'],
	},
	{ kind: 'graph', source: 'graph TD\n  A["`a **bold** word`"] --> B', labels: ['bold', 'B'] },
	{
		kind: 'sequenceDiagram',
		source: `sequenceDiagram
  autonumber
  participant U as User
  %% a comment
  U->>+API: GET /orders

  alt found
    API-->>U: 200
  else none
    API-->>-U: 404
  end
  Note over U,API: done`,
		labels: ['User', 'API', 'GET /orders', 'found', '404', 'done'],
	},
	{
		kind: 'classDiagram',
		source:
			'classDiagram\n  class Order {\n    +String id\n    %% a comment\n    +pay() bool\n  }\n  Order "1" --> "*" Item : has',
		labels: ['Order', '+String id', '+pay()', 'Item', 'has'],
	},
	{
		kind: 'stateDiagram',
		source:
			'stateDiagram\n  [*] --> Open\n  Open --> Paid : pay\n  %% a comment\n  note right of Open : waits',
		labels: ['Open', 'Paid', 'pay', 'waits'],
	},
	{
		kind: 'stateDiagram-v2',
		source: 'stateDiagram-v2\n  state Paid {\n    [*] --> Packed\n    Packed --> Sent\n  }\n  Paid --> [*]',
		labels: ['Paid', 'Packed', 'Sent'],
	},
	{
		kind: 'erDiagram',
		source:
			'erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  %% a comment\n  ORDER {\n    string id PK\n    date created "when"\n  }',
		labels: ['CUSTOMER', 'ORDER', 'places', 'created', 'when'],
	},
	{
		kind: 'C4Context',
		source:
			'C4Context\n  title The shop\n  Person(buyer, "Buyer", "Buys things")\n  %% a comment\n  System(shop, "Shop")\n  Rel(buyer, shop, "Uses", "HTTPS")',
		labels: ['The shop', 'Buyer', 'Buys things', 'Shop', 'Uses', 'HTTPS'],
	},
	{
		kind: 'C4Container',
		source:
			'C4Container\n  System_Boundary(shop, "Shop") {\n    Container(web, "Web", "TypeScript", "Pages")\n    ContainerDb(db, "Database")\n  }\n  Rel(web, db, "Reads")',
		labels: ['Shop', 'Web', 'TypeScript', 'Database', 'Reads'],
	},
	{
		kind: 'C4Deployment',
		source: 'C4Deployment\n  Deployment_Node(node, "Server", "Linux") {\n    Container(web, "Web")\n  }',
		labels: ['Server', 'Web'],
	},
	{
		kind: 'gantt',
		source:
			'gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  %% a comment\n  section Build\n  Design :done, a1, 2026-01-01, 10d\n  Code :active, after a1, 20d',
		labels: ['Plan', 'Build', 'Design', 'Code'],
	},
	{
		kind: 'journey',
		source: 'journey\n  title Buying\n  section Find\n    %% a comment\n    Search: 5: Buyer',
		labels: ['Buying', 'Buyer'],
	},
	{
		kind: 'timeline',
		source: 'timeline\n  title History\n  %% a comment\n  2024 : First version\n  2025 : Second',
		labels: ['History', '2024', 'First version', 'Second'],
	},
	{
		kind: 'quadrantChart',
		source:
			'quadrantChart\n  title Risks\n  x-axis Low --> High\n  %% a comment\n  quadrant-1 Act\n  Outage: [0.8, 0.3]',
		labels: ['Risks', 'Low', 'High', 'Act', 'Outage'],
	},
	{
		kind: 'requirementDiagram',
		source:
			'requirementDiagram\n  requirement fast {\n    id: 1\n    %% a comment\n    text: answers soon\n    risk: high\n  }\n  element shop {\n    type: system\n  }\n  shop - satisfies -> fast',
		labels: ['fast', 'answers soon', 'shop', 'satisfies'],
	},
	{
		kind: 'block',
		source: 'block\n  columns 2\n  %% a comment\n  a["Front"] b["Back"]\n  a --> b',
		labels: ['Front', 'Back'],
	},
	{ kind: 'block-beta', source: 'block-beta\n  a["Front"]', labels: ['Front'] },
	{
		kind: 'mindmap',
		source: 'mindmap\n  root((Quality))\n    Speed\n    %% a comment\n    Safety',
		labels: ['Quality', 'Speed', 'Safety'],
	},
];
