// Answers: whether the kept weights are of the graph as it is: they are if `weighed` equals `linked`.
// Parameters: none.
// Rows: at most one { linked: version of the last write that a weight depends on, weighed: the `linked` that they
//   were worked out for, or -1 }.
MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.linked, 0) AS linked, coalesce(g.weighed, -1) AS weighed
