# title: Where a fact comes from, in PROV-O
# description: A quote is quoted from its article, and an article has its address as primary source.
INSERT {
  ?quote prov:wasQuotedFrom ?article ; prov:value ?words .
  ?source prov:hadPrimarySource ?url .
} WHERE {
  { ?quote a pg:Quote ; oa:hasSource ?article ; oa:exact ?words }
  UNION { ?source a pg:Article ; dcterms:source ?url }
}
