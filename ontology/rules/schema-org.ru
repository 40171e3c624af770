# title: Articles, events and names in the words of schema.org
# description: Names, articles, what becomes of an event, who attends it, its place, and money granted as a schema:MonetaryGrant.
INSERT {
  ?named schema:name ?name . ?named schema:alternateName ?other .
  ?article schema:headline ?title ; schema:datePublished ?issued ; schema:inLanguage ?language ; schema:publisher ?publisher ; schema:url ?url .
  ?article schema:mentions ?thing . ?thing schema:subjectOf ?article .
  ?event schema:eventStatus ?eventStatus .
  ?member schema:memberOf ?body . ?body schema:member ?member .
  ?institution schema:founder ?founder .
  ?grant a schema:MonetaryGrant ; schema:funder ?funder ; schema:fundedItem ?recipient ; schema:amount ?amount ; dcterms:relation ?funding .
} WHERE {
  { ?named rdfs:label ?name }
  UNION { ?named skos:altLabel ?other }
  UNION { ?article a pg:Article ; dcterms:title ?title ; dcterms:language ?language .
          OPTIONAL { ?article dcterms:issued ?issued } OPTIONAL { ?article dcterms:publisher ?publisher } OPTIONAL { ?article dcterms:source ?url } }
  UNION { ?statement a pg:Statement ; prov:wasDerivedFrom ?article ; rdf:subject|rdf:object ?thing . ?article a pg:Article . ?thing a pg:Entity }
  UNION { VALUES (?status ?eventStatus) { (pg:planned schema:EventScheduled) (pg:cancelled schema:EventCancelled) } ?event a pg:Event ; pg:status ?status }
  UNION { ?member pg:memberOf ?body . ?body a schema:Organization }
  UNION { ?institution pg:launchedBy ?founder . ?institution a pg:Institution }
  UNION { ?funding a pg:Funding ; pg:status pg:done .
          BIND(IRI(CONCAT(STR(?funding), "-grant")) AS ?grant)
          OPTIONAL { ?funding pg:funder ?funder } OPTIONAL { ?funding pg:recipient ?recipient } OPTIONAL { ?funding pg:amount ?amount } }
}
