"""What is put right in a dependency parse before facts are read from it."""

from policygraph.facts.mends import english, french, shared
from policygraph.facts.mends.columns import Columns


def mend(tree: Columns) -> None:
    """All mends, in place; children are not known yet."""
    shared.brackets(tree)
    if tree.doc.has_annotation("SENT_START"):
        shared.datelines(tree)
    if tree.doc.lang_ == "en":
        english.with_to(tree)
        english.to_somebody(tree)
        english.done_again(tree)
        english.as_managing(tree)
        english.becomes_managing(tree)
        english.behind_as(tree)
        english.have_done(tree)
        english.done_with_a_subject(tree)
        english.doing_behind_a_comma(tree)
        english.ranked_behind_a_name(tree)
        english.agents_behind_a_complement(tree)
        english.named_before_a_verb(tree)
        english.plans_to(tree)
        english.opening_participles(tree)
        english.opening_gerunds(tree)
        english.listed_by_a_comma(tree)
        english.named_by_their_sum(tree)
        english.given_something(tree)
        english.given_a_sum(tree)
    shared.elected_as(tree)
    shared.money_spent(tree)
    shared.participles_between_commas(tree)
    shared.participles_with_agents(tree)
    if tree.doc.lang_ == "fr":
        french.enters(tree)
        french.partitive_objects(tree)
        french.opening_words(tree)
        french.opening_roots(tree)
        french.subjects_before_pronouns(tree)
        french.offices_behind_names(tree)
        french.names_of_the_listed(tree)
        french.shared_prepositions(tree)
        french.listed_without_preposition(tree)
        french.gets_done(tree)
        french.moved_with_be(tree)
        french.days_are_no_objects(tree)
        french.finite_clauses(tree)
    shared.names_before_commas(tree)
    shared.subjects_behind_a_comma(tree)
    shared.participles_with_a_copula(tree)
    shared.agents_told_apart(tree)
    shared.for_whom_agents_act(tree)
