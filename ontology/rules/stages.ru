# title: How far an instrument has come
# description: >-
#   pg:stage: the stage that each event which happened has brought an instrument to (pg:reaches). All that it has reached;
#   the latest by the date of its event is where it stands now.
INSERT { ?instrument pg:stage ?stage } WHERE {
  GRAPH <https://w3id.org/policygraph/ontology> { ?type pg:reaches ?stage }
  ?event a ?type ; pg:status pg:done ; pg:instrument ?instrument .
}
