// Answers: how many entities a list has, all its pages together.
// Spliced: __KIND__, a label of the allow-list.
// Parameters: $includeDeprecated; the filters $category, $source, $text (folded), $hot, null for unset.
// Rows: one { total }.
MATCH (e:__KIND__)
WHERE ($includeDeprecated OR e.status = 'ACTIVE')
  AND ($category IS NULL OR e.category = $category)
  AND ($source IS NULL OR $source IN e.sources)
  AND ($text IS NULL OR e.nameKey CONTAINS $text)
  AND ($hot IS NULL OR (e.hotLinks > 0) = $hot)
RETURN count(e) AS total
