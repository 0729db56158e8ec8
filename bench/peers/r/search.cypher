// The names that a text may mean: those that equal it, and of the others those that Lucene thinks best. Names that are
// misspelled or lack a word are looked for only where there are few.
// Parameters: $text; $key: it folded; $begun, $near, $some: Lucene queries for it; $most; $enough.
CALL () {
  MATCH (n:Entity {nameKey: $key})
  RETURN n
  UNION
  MATCH (n:Alias {key: $key})
  RETURN n
  UNION
  CALL db.index.fulltext.queryNodes('peer_names', $begun, {limit: $most}) YIELD node AS n
  RETURN n
}
WITH collect(n) AS sure
CALL (sure) {
  WITH sure
  WHERE size(sure) < $enough
  CALL db.index.fulltext.queryNodes('peer_names', $near, {limit: $most}) YIELD node
  RETURN collect(node) AS near
}
// Which words are those of any name: they are not taken for misspelled.
CALL (sure) {
  WITH sure
  WHERE size(sure) < $enough
  UNWIND split(toLower($text), ' ') AS word
  WITH word
  WHERE word =~ '\\p{L}+'
  CALL db.index.fulltext.queryNodes('peer_names', word, {limit: 10}) YIELD node
  RETURN collect(node.name) AS known
}
CALL (sure, near) {
  WITH sure, near
  WHERE size(sure) + size(near) = 0
  CALL db.index.fulltext.queryNodes('peer_names', $some, {limit: $most}) YIELD node
  RETURN collect(node) AS some
}
UNWIND sure + near + some AS n
WITH DISTINCT known, n
CALL (n) {
  WITH n
  WHERE n:Alias
  MATCH (n)-[r:ALIAS_OF]->(e)
  RETURN e, r.name AS text, r.kind AS spelled
  UNION ALL
  WITH n
  WHERE n:Entity
  RETURN n AS e, n.name AS text, 'NAME' AS spelled
}
WITH known, e, text, spelled
WHERE e.status = 'ACTIVE'
RETURN collect([text, spelled, e.id, e.name, labels(e), e.degree]) AS names, known
