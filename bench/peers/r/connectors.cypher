// What two entities are both linked to, the rarest among roles first. Only what both have is looked at.
// Parameters: $one, $other: folded names.
MATCH (x:Role)
WITH count(x) AS every
OPTIONAL MATCH (d:Role {status: 'DEPRECATED'})
WITH every, count(d) AS retired
MATCH (a:Entity {nameKey: $one}), (b:Entity {nameKey: $other})
CALL (a, b) {
  MATCH (a)-[r:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(e)-[s:REQUIRES|USES|SPECIALIZES_IN|PERFORMS|EXERCISES|BUILDS|BUILT_ON|CERTIFIES|NEEDS|BROADER|RELATED_TO|ALSO_TITLED|LEADS_TO|WORKS_WITH|MENTORS|REPLACED_BY]-(b)
  USING JOIN ON e
  WHERE e <> a AND e <> b
  WITH e, collect(DISTINCT r) AS rs, collect(DISTINCT s) AS ss
  WHERE e.status = 'ACTIVE'
  WITH e, rs, ss ORDER BY CASE WHEN e.roleCount < 1 THEN 1 ELSE e.roleCount END, e.id
  RETURN collect([e, rs, ss]) AS found
}
RETURN every - retired AS roles, a.id AS one, b.id AS other, size(found) AS total,
  [c IN found[0..20] | [c[0].id, c[0].name, labels(c[0]), c[0].roleCount,
    [r IN c[1] | [type(r), startNode(r) = a, r.weight]], [s IN c[2] | [type(s), startNode(s) = b, s.weight]]]] AS page
