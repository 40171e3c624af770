# title: A part of a part is a part
# description: owl:TransitiveProperty. Nothing is told to be a part of itself, even where articles tell a circle.
INSERT { ?one ?property ?three } WHERE {
  GRAPH <https://w3id.org/policygraph/ontology> { ?property a owl:TransitiveProperty }
  ?one ?property ?two . ?two ?property ?three . FILTER(?one != ?three)
}
