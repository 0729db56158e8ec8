// Answers: the sources that facts came from, with the newest first of each one's releases.
// Parameters: none.
// Rows: { source: properties, releases: list of properties }, by the source's id.
MATCH (s:Source)
OPTIONAL MATCH (r:Release)-[:RELEASE_OF]->(s)
WITH s, r, s.id AS id ORDER BY id, r.importedAt DESC, r.id
WITH s, id, collect(CASE WHEN r IS NULL THEN NULL ELSE r{.*} END) AS releases
RETURN s{.*} AS source, releases AS releases
ORDER BY source.id
