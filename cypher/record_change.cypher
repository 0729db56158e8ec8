// Does: records what a write has changed, and keeps the counts of entities and links.
// Parameters: $change { at, source, by, created, updated, deprecated: lists of ids, linked, relinked, unlinked: lists of
//   'from RELATION to', total: of all lists }; $entities, $links: how many more there are.
// Rows: one { version: of the write }.
MATCH (g:Graph {id: 'graph'})
SET g.changeCount = coalesce(g.changeCount, 0) + 1,
    g.entityCount = coalesce(g.entityCount, 0) + $entities,
    g.linkCount = coalesce(g.linkCount, 0) + $links
CREATE (c:Change)
SET c += $change, c.version = g.version, c.place = g.changeCount
RETURN c.version AS version
