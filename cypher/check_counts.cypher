// Answers: how many entities and links there are, and how many the writes have counted.
// Parameters: none.
// Rows: one { entityCount, linkCount: as counted, or null; entities, links: as they are }.
OPTIONAL MATCH (g:Graph {id: 'graph'})
WITH g.entityCount AS entityCount, g.linkCount AS linkCount
OPTIONAL MATCH (e:Entity)
WITH entityCount, linkCount, count(e) AS entities
OPTIONAL MATCH (a:Entity)-[r]->(b:Entity)
WITH entityCount, linkCount, entities, count(r) AS links
RETURN entityCount AS entityCount, linkCount AS linkCount, entities AS entities, links AS links
