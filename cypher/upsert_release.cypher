// Does: records a source and the release of it that was imported.
// Parameters: $source { id, name, licence, attribution, url }; $release { id, sha256, importedAt, rows }.
// Rows: one { total }.
MERGE (s:Source {id: $source.id})
SET s += $source
MERGE (r:Release {id: $release.id})
SET r += $release
MERGE (r)-[o:RELEASE_OF]->(s)
RETURN count(o) AS total
