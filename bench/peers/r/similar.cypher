// The 10 roles that ask for the most alike, by weighted Jaccard over what each link weighs.
// Parameters: $ref folded name.
MATCH (a:Role {nameKey: $ref})
WITH a, a.askedTools + a.askedFrameworks + a.askedSkills AS mine
CALL (a, mine) {
  MATCH (a)-[u:USES|REQUIRES]->(e)
  WHERE e.status = 'ACTIVE'
  WITH e, e.distinctiveness AS distinctiveness, coalesce(u.weight, 1.0) AS weight
  WITH e, distinctiveness, weight, toInteger(distinctiveness * weight + 0.5) AS full
  MATCH (e)<-[v:USES|REQUIRES]-(b)
  // Grouped by the node, so that nothing of it is read once for each link.
  WITH b, count(*) AS count,
    sum(CASE WHEN v.weight < weight THEN toInteger(distinctiveness * v.weight + 0.5) ELSE full END) AS shared
  WHERE shared > 0 AND b:Role AND b <> a AND b.status = 'ACTIVE'
  WITH b, count, shared, mine + b.askedTools + b.askedFrameworks + b.askedSkills - shared AS either
  WHERE either >= shared
  WITH b, count, toInteger(round(1000000.0 * shared / either)) AS score
  ORDER BY score DESC, b.id LIMIT 10
  RETURN collect([score, count, b.id, b.name]) AS found
}
RETURN a.id AS id, a.name AS name, found
