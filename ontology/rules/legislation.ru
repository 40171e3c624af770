# title: Adopted instruments as legal resources
# description: >-
#   The European Legislation Identifier: an instrument that was adopted, changed, repealed or brought into force is an
#   eli:LegalResource (near, not the same: strategies and plans are among them), with who passed it, when, and whether it is
#   in force.
INSERT {
  ?instrument a eli:LegalResource ; eli:title ?title ; eli:passed_by ?adopter ; eli:date_document ?adopted ;
    eli:first_date_entry_in_force ?begun ; eli:in_force ?force ; eli:is_about ?topic .
} WHERE {
  { SELECT DISTINCT ?instrument WHERE { ?instrument pg:stage ?stage ; a pg:Instrument . FILTER(?stage != pg:stage-proposed) } }
  OPTIONAL { ?instrument rdfs:label ?title }
  OPTIONAL { ?instrument pg:adoptedBy ?adopter }
  OPTIONAL { ?instrument pg:topic ?topic }
  OPTIONAL {
    ?adoption pg:instrument ?instrument ; a pg:Adoption ; pg:status pg:done ; pg:date ?adopted .
    FILTER(DATATYPE(?adopted) = xsd:date)
  }
  OPTIONAL {
    ?entry pg:instrument ?instrument ; a pg:EntryIntoForce ; pg:status pg:done ; pg:date ?begun .
    FILTER(DATATYPE(?begun) = xsd:date)
  }
  OPTIONAL { ?instrument pg:stage pg:stage-repealed . BIND(eli:InForce-notInForce AS ?gone) }
  OPTIONAL { ?instrument pg:stage pg:stage-in-force . BIND(eli:InForce-inForce AS ?begins) }
  BIND(COALESCE(?gone, ?begins) AS ?force)
}
