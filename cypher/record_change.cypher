// Does: records what a write has changed, and keeps the counts of entities and links.
// Parameters: $change { at, source, by, created, updated, deprecated: lists of ids, linked, relinked, unlinked: lists of
//   'from RELATION to', total: of all lists }; $entities, $links: how many more there are.
// Rows: one { version: of the write }.
// The new values are worked out before SET: for a property that is set from itself Neo4j takes a lock of its own,
// for which writers that wait at bump_version would make a deadlock.
MATCH (g:Graph {id: 'graph'})
WITH g, g.version AS version, coalesce(g.changeCount, 0) + 1 AS place,
     coalesce(g.entityCount, 0) + $entities AS entityCount, coalesce(g.linkCount, 0) + $links AS linkCount
SET g.changeCount = place, g.entityCount = entityCount, g.linkCount = linkCount
CREATE (c:Change)
SET c += $change, c.version = version, c.place = place
RETURN c.version AS version
