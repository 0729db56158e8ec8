// Answers: one page of the links of each of some entities, heaviest first, then by relation, id and direction.
// Parameters: $ids list of different ids; $relations, $kinds (labels) lists; $outward, $inward, $includeDeprecated
//   booleans; the filters $category, $source, $text (folded), $hot, $inDemand, $essential, null for unset;
//   the place to go on from $afterRank, $afterRelation, $afterId, $afterWay ($afterId null: the start); $first.
// Rows: one an entity that has links, { id, total: before paging, links: list of { relation, way: 0 out 1 in,
//   rank: weight or -1, link: its properties, entity: the other's properties, labels } }, in any order.
UNWIND $ids AS xid
MATCH (x:Entity {id: xid})-[r]-(y:Entity)
WHERE type(r) IN $relations
  AND any(l IN labels(y) WHERE l IN $kinds)
  AND ($includeDeprecated OR y.status = 'ACTIVE')
  AND ($category IS NULL OR y.category = $category)
  AND ($source IS NULL OR $source IN r.sources)
  AND ($text IS NULL OR y.nameKey CONTAINS $text)
  AND ($hot IS NULL OR coalesce(r.hot, false) = $hot)
  AND ($inDemand IS NULL OR coalesce(r.inDemand, false) = $inDemand)
  AND ($essential IS NULL OR coalesce(r.essential, false) = $essential)
WITH xid, y, r, type(r) AS relation, CASE WHEN startNode(r).id = xid THEN 0 ELSE 1 END AS way,
     coalesce(r.weight, -1) AS rank, y.id AS yid
WHERE (way = 0 AND $outward) OR (way = 1 AND $inward)
WITH xid, y, r, relation, way, rank, yid ORDER BY xid, rank DESC, relation, yid, way
WITH xid, collect({relation: relation, way: way, rank: rank, id: yid, link: r{.*}, entity: y{.*}, labels: labels(y)}) AS links
RETURN xid AS id, size(links) AS total,
  [l IN links WHERE $afterId IS NULL OR l.rank < $afterRank OR (l.rank = $afterRank AND
    (l.relation > $afterRelation OR (l.relation = $afterRelation AND
      (l.id > $afterId OR (l.id = $afterId AND l.way > $afterWay)))))][0..$first] AS links
