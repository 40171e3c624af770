# title: Relations under the properties of Wikidata
# description: >-
#   skos:closeMatch of a property with one of Wikidata (wd:P463), stated with the property's direct form (wdt:P463). Near,
#   not the same: Wikidata's own constraints on types are not kept.
INSERT { ?subject ?direct ?object } WHERE {
  GRAPH <https://w3id.org/policygraph/ontology> {
    ?property skos:closeMatch ?near .
    FILTER(STRSTARTS(STR(?near), "http://www.wikidata.org/entity/P"))
    { ?property a pg:Relation } UNION { ?relation a pg:Relation ; owl:inverseOf ?property }
  }
  BIND(IRI(CONCAT("http://www.wikidata.org/prop/direct/", STRAFTER(STR(?near), "entity/"))) AS ?direct)
  ?subject ?property ?object .
}
