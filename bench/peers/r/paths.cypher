// 5 paths of at most 4 hops: the shortest, then those through the least of hubs, then by ids. A length is looked for
// only while there are too few shorter ones.
// Parameters: $from, $to: folded names.
MATCH (a:Entity {nameKey: $from}), (b:Entity {nameKey: $to})
WHERE a <> b
WITH a, b, CASE WHEN EXISTS { (a)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(b) } THEN [[a, b]] ELSE [] END AS one
CALL (a, b) {
  MATCH (a)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(x)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(b)
  USING JOIN ON x
  WHERE x <> a AND x <> b
  WITH DISTINCT a, b, x
  WHERE x.status = 'ACTIVE'
  WITH a, b, x ORDER BY CASE WHEN x.degree < 1 THEN 1 ELSE x.degree END, x.id LIMIT 5
  RETURN collect([a, x, b]) AS two
}
WITH a, b, (one + two)[0..5] AS found
// 3 hops: over what has few links first. Then over hubs, as far as such a path can be among the best.
CALL (a, b, found) {
  WITH a, b, 5 - size(found) AS most
  WHERE most > 0
  CALL (b) {
    MATCH (b)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(y)
    RETURN min(CASE WHEN y.degree < 1 THEN 1 ELSE y.degree END) AS least
  }
  CALL (a, b) {
    MATCH (a)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(x)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(y)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(b)
    USING JOIN ON y
    WHERE x.degree < 32 AND x <> a AND x <> b AND y <> a AND y <> b AND x <> y
    WITH DISTINCT x, y
    WHERE x.status = 'ACTIVE' AND y.status = 'ACTIVE'
    WITH x, y, toInteger(round(1000000 * log(CASE WHEN x.degree < 1 THEN 1 ELSE x.degree END)))
      + toInteger(round(1000000 * log(CASE WHEN y.degree < 1 THEN 1 ELSE y.degree END))) AS penalty
    ORDER BY penalty, x.id, y.id LIMIT 5
    RETURN collect([penalty, x, y]) AS near
  }
  WITH a, b, most, near,
    CASE WHEN size(near) < most THEN 1000000000 ELSE toInteger(exp(near[most - 1][0] / 1000000.0) / least) + 1 END AS largest
  CALL (a, b, largest) {
    WITH a, b, largest
    WHERE largest >= 32
    MATCH (a)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(x)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(y)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(b)
    USING JOIN ON y
    WHERE x.degree >= 32 AND x.degree <= largest AND x <> a AND x <> b AND y <> a AND y <> b AND x <> y
    WITH DISTINCT x, y
    WHERE x.status = 'ACTIVE' AND y.status = 'ACTIVE'
    WITH x, y, toInteger(round(1000000 * log(CASE WHEN x.degree < 1 THEN 1 ELSE x.degree END)))
      + toInteger(round(1000000 * log(CASE WHEN y.degree < 1 THEN 1 ELSE y.degree END))) AS penalty
    ORDER BY penalty, x.id, y.id LIMIT 5
    RETURN collect([penalty, x, y]) AS far
  }
  UNWIND near + far AS way
  WITH a, b, most, way ORDER BY way[0], way[1].id, way[2].id
  WITH most, collect([a, way[1], way[2], b]) AS ways
  RETURN collect(ways[0..most]) AS three
}
WITH a, b, found + coalesce(head(three), []) AS found
// 4 hops: for each entity in the middle only the best on either side, and only the best middles.
CALL (a, b, found) {
  WITH a, b, 5 - size(found) AS most
  WHERE most > 0
  UNWIND [a, b] AS end
  MATCH (end)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(x)
  WHERE x <> a AND x <> b AND x.status = 'ACTIVE'
  WITH DISTINCT a, b, most, end, x
  WITH a, b, most, end, x, x.id AS xid,
    toInteger(round(1000000 * log(CASE WHEN x.degree < 1 THEN 1 ELSE x.degree END))) AS penalty
  ORDER BY penalty, xid
  MATCH (x)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(m)
  WHERE m <> a AND m <> b
  WITH DISTINCT a, b, most, end, x, xid, penalty, m
  ORDER BY penalty, xid
  WITH a, b, most, m, collect(CASE WHEN end = a THEN [penalty, xid, x] END)[0..6] AS xs,
    collect(CASE WHEN end = b THEN [penalty, xid, x] END)[0..6] AS ys
  WHERE size(xs) > 0 AND size(ys) > 0 AND (size(xs) > 1 OR size(ys) > 1 OR xs[0][1] <> ys[0][1]) AND m.status = 'ACTIVE'
  WITH a, b, most, m, xs, ys, toInteger(round(1000000 * log(CASE WHEN m.degree < 1 THEN 1 ELSE m.degree END))) AS middle
  WITH a, b, most, m, xs, ys, middle, middle + reduce(best = 1000000000, x IN xs[0..2] | reduce(least = best, y IN ys[0..2] |
    CASE WHEN x[1] <> y[1] AND x[0] + y[0] < least THEN x[0] + y[0] ELSE least END)) AS best
  ORDER BY best
  WITH a, b, most, collect([best, m, xs, ys, middle]) AS middles
  UNWIND [c IN middles WHERE c[0] <= middles[CASE WHEN size(middles) < 5 THEN size(middles) ELSE 5 END - 1][0]] AS c
  UNWIND c[2] AS x
  UNWIND c[3] AS y
  WITH a, b, most, c, x, y
  WHERE x[1] <> y[1]
  WITH a, b, most, c, x, y, c[4] + x[0] + y[0] AS penalty
  ORDER BY penalty, x[1], c[1].id, y[1] LIMIT 5
  WITH most, collect([a, x[2], c[1], y[2], b]) AS ways
  RETURN collect(ways[0..most]) AS four
}
WITH a, b, found + coalesce(head(four), []) AS found
CALL (found) {
  UNWIND found AS path
  CALL (path) {
    UNWIND range(0, size(path) - 2) AS at
    WITH path[at] AS p, path[at + 1] AS q, at
    MATCH (p)-[r:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(q)
    WITH at, collect([type(r), startNode(r) = p, r.weight]) AS links ORDER BY at
    RETURN collect(links) AS hops
  }
  RETURN collect([[n IN path | [n.id, n.name, labels(n), n.degree]], hops]) AS paths
}
RETURN paths, CASE WHEN size(found) > 0 THEN null
  WHEN a.degree = 0 OR b.degree = 0 THEN true
  ELSE NOT EXISTS { MATCH shortestPath((a)-[:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY*]-(b)) } END AS isParted
