// Answers: one page of the entities of a kind, by folded name or by degree, then id.
// Spliced: __KIND__, a label of the allow-list.
// Parameters: $includeDeprecated, $byDegree booleans; the filters $category, $source, $text (folded), $hot,
//   null for unset; the place to go on from $afterRank, $afterKey, $afterId ($afterId null: the start); $first.
// Rows: { entity: its properties, labels, rank }, in the order of the list.
MATCH (e:__KIND__)
WHERE ($includeDeprecated OR e.status = 'ACTIVE')
  AND ($category IS NULL OR e.category = $category)
  AND ($source IS NULL OR $source IN e.sources)
  AND ($text IS NULL OR e.nameKey CONTAINS $text)
  AND ($hot IS NULL OR (e.hotLinks > 0) = $hot)
WITH e, CASE WHEN $byDegree THEN 0 - e.degree ELSE 0 END AS rank, e.nameKey AS key, e.id AS id
WHERE $afterId IS NULL OR rank > $afterRank
  OR (rank = $afterRank AND (key > $afterKey OR (key = $afterKey AND id > $afterId)))
WITH e, rank, key, id ORDER BY rank, key, id LIMIT $first
RETURN e{.*} AS entity, labels(e) AS labels, rank AS rank, key AS key, id AS id
ORDER BY rank, key, id
