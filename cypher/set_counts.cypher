// Does: keeps these counts of entities and links.
// Parameters: $entities, $links.
// Rows: one { total }.
MATCH (g:Graph {id: 'graph'})
SET g.entityCount = $entities, g.linkCount = $links
RETURN count(g) AS total
