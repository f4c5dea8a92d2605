/** A document with everything that a page shows in its own way, code in all languages among it. */
export const everythingInMarkdown = `> **Type:** Note
> **Owner:** @ferrow/platform
> **Status:** active

# Parcel Routing

Routes parcels to depots[^depot]. See [the decision](../decisions/0001.md), [the standard](https://example.com/a)
and [below](#code). Press <kbd>Ctrl</kbd> + <kbd>S</kbd>. ~~Gone~~, *perhaps*, **certainly**, H<sub>2</sub>O.

> [!NOTE]
> Depots report every \`30s\`.

> [!TIP]
> Ask the depot first.

> [!IMPORTANT]
> Never route twice.

> [!WARNING]
> A depot may be closed, see [its hours](hours.md).

> [!CAUTION]
> Deleting a depot deletes its routes.

> A quote without a kind, with \`code\` and a [link](a.md).

## Tasks

- [x] Read the map
- [ ] Draw the route
  1. in ink
  2. on paper
- Without a box

## Tables

| Depot | Region | Parcels a day | Hours | Contact | What is said of it in a longer text |
| :-- | :-: | --: | --- | --- | --- |
| \`north-1\` | North | 12,400 | 06:00–22:00 | [north@example.com](mailto:north@example.com) | Takes what the others cannot, and is never closed on a Sunday |
| \`south-2\` | South | 900 | 08:00–18:00 | N/A | Small |

## Drawings

\`\`\`
┌───────────┐      ┌───────────┐      ┌──────────────┐
│  Parcel   │─────▶│  Router   │─────▶│    Depot     │
└───────────┘      └─────┬─────┘      └──────────────┘
                         │
                         ▼
                   ┌───────────┐
                   │   Audit   │
                   └───────────┘
\`\`\`

\`\`\`mermaid
flowchart LR
  parcel[Parcel] --> router{Router}
  router -->|near| north[Depot north]
  router -->|far| south[Depot south]
\`\`\`

\`\`\`mermaid
sequenceDiagram
  Router->>Depot: Is there room?
  Depot-->>Router: Yes
\`\`\`

![A depot seen from above](images/depot.png) ![Not there](images/none.png)

<details>
<summary>More of it</summary>

Text that opens.

</details>

## Code

\`\`\`typescript
// Routes one parcel.
export async function route(parcel: Parcel, limit = 30): Promise<Depot | undefined> {
	const depots = await this.depots.filter(({ open }) => open && \`north-\${limit}\` !== 'x');
	return /^[a-z]+$/i.test(parcel.code) ? new Depot(null) : undefined;
}
\`\`\`

\`\`\`python
@cached(ttl=30)
def route(parcel: Parcel, *, limit: int = 30) -> Depot | None:
    """Routes one parcel."""
    return next((d for d in self.depots if d.open), None)  # the first
\`\`\`

\`\`\`json
{ "depot": "north-1", "open": true, "limit": 30, "next": null }
\`\`\`

\`\`\`yaml
# Depots
depots: &all
  - name: north-1
    open: true
    limit: 30
\`\`\`

\`\`\`sql
-- Depots that are open
CREATE TABLE depots (id BIGINT PRIMARY KEY, name VARCHAR(30) NOT NULL DEFAULT 'none');
SELECT count(*) FROM depots WHERE open = TRUE AND name LIKE 'north-%';
\`\`\`

\`\`\`bash
#!/bin/sh
# Starts the router.
for depot in "$DEPOTS"; do echo "Routing to \${depot}" | grep -v south; done
\`\`\`

\`\`\`diff
--- a/depots.yaml
+++ b/depots.yaml
@@ -1,2 +1,2 @@
-open: false
+open: true
\`\`\`

\`\`\`dockerfile
FROM node:24 AS build
# Built here
COPY --from=build /app /app
ENV LIMIT=30
CMD ["node", "router.js"]
\`\`\`

\`\`\`go
// Route routes one parcel.
func (r *Router) Route(p Parcel) (Depot, error) { return r.depots[0], fmt.Errorf("none of %d", 30) }
\`\`\`

\`\`\`java
/** Routes one parcel. */
@Service
public final class Router extends Base { private static final int LIMIT = 30; String name = "router"; }
\`\`\`

\`\`\`http
POST /routes HTTP/1.1
Host: router.example
Content-Type: application/json

{ "parcel": 1 }
\`\`\`

\`\`\`ini
; Router
[depots]
limit = 30
name = "north"
\`\`\`

\`\`\`xml
<?xml version="1.0"?>
<!-- Depots -->
<depot name="north" open="true">&amp; more</depot>
\`\`\`

[^depot]: A building in which parcels wait. It has \`gates\`.
`;
