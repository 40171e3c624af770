# title: A symmetric property holds both ways
# description: owl:SymmetricProperty, so that each of two partners is pg:partnerOf the other.
INSERT { ?object ?property ?subject } WHERE {
  GRAPH <https://w3id.org/policygraph/ontology> { ?property a owl:SymmetricProperty }
  ?subject ?property ?object .
}
