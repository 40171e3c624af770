"""Room 6: facts as RDF, and the store that holds them."""
