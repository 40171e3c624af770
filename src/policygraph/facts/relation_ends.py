"""Who stands where a relation's frame says: right before or after the trigger, or at a place of the parse."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token

from policygraph.facts.syntax import MentionIndex, conjuncts, prepositions
from policygraph.mentions.model import Mention, MentionSet
from policygraph.ontology.model import RolePosition

PASSIVE = frozenset({"nsubj:pass", "aux:pass"})
MARKS = frozenset({",", "«", "»", "“", "”", '"', "-", "–", "—"})
REACH = 6
"""How many words may stand between a trigger and the phrase beside it."""
NEGATION = frozenset({"ne", "n'", "n’", "not", "n't", "never", "pas", "jamais"})

Admits = Callable[[Mention], bool]


class EndFinder:
    """Finds the ends of one Doc's relations."""

    def __init__(self, doc: Doc, index: MentionIndex, mentions: MentionSet) -> None:
        self._doc = doc
        self._index = index
        self._ending: dict[int, list[Mention]] = {}
        self._starting: dict[int, list[Mention]] = {}
        for mention in mentions.mentions:  # outer ones first
            self._ending.setdefault(mention.end, []).append(mention)
            self._starting.setdefault(mention.start, []).append(mention)

    def find(self, place: RolePosition, start: int, end: int, admits: Admits) -> list[Mention]:
        """The mentions at `place` of the trigger `doc[start:end]` that `admits` lets through, in the text's order."""
        if place.position == "before":
            return self._before(start, end, admits)
        if place.position == "after":
            return self._after(start, end, admits)
        tokens = [t for head in self._heads(place, start, end) for t in conjuncts(head)]
        found = [m for token in tokens if (m := self._mention_of(token, admits)) is not None]
        return list(dict.fromkeys(found))

    # --- beside the trigger ---

    def _before(self, start: int, end: int, admits: Admits) -> list[Mention]:
        outer = [m for m in self._index.covering(start) if m.start < start and m.end > end and admits(m)]
        if outer:  # the trigger is part of a name: "Comité exécutif de l'Organisation ..."
            return outer[-1:]
        token = start - 1
        while token >= max(0, start - REACH):
            ending = [m for m in self._ending.get(token + 1, ()) if admits(m)]
            if ending:
                return [*reversed(self._listed_before(ending[0], admits)), ending[0]]
            if self._ending.get(token + 1) and not self._bracket_start(token):
                return []
            opening = self._bracket_start(token)
            if opening:
                token = opening - 1
                continue
            if not self._passes(self._doc[token]):
                return []
            token -= 1
        return []

    def _passes(self, word: Token) -> bool:
        """Whether a word may stand between a phrase and the trigger that follows it."""
        if word.is_space or word.lower_ in NEGATION or word.is_sent_end:
            return False
        if word.text in MARKS or word.pos_ in {"AUX", "ADV"}:
            return True
        return word.pos_ == "PRON" and word.dep_.startswith("nsubj") and "Rel" in word.morph.get("PronType")

    def _after(self, start: int, end: int, admits: Admits) -> list[Mention]:
        sentence_end = self._doc[start].sent.end
        token = end
        while token < min(sentence_end, end + REACH):
            starting = [m for m in self._starting.get(token, ()) if self._fits(m, start)]
            admitted = [m for m in starting if admits(m)]
            if admitted:
                return [admitted[0], *self._listed_after(admitted[0], admits, sentence_end)]
            word = self._doc[token]
            if starting and starting[0].kind != "description":
                return []
            if word.is_space or not (
                word.pos_ in {"DET", "ADJ", "NUM", "NOUN"} or word.text in {"«", "“", '"'}
            ):
                return []
            token += 1
        return []

    def _fits(self, mention: Mention, trigger: int) -> bool:
        """Not one that only begins after the trigger within a larger name that ends elsewhere."""
        return all(
            outer.end >= mention.end for outer in self._index.covering(trigger) if outer.start < trigger
        )

    def _listed_after(self, first: Mention, admits: Admits, limit: int) -> list[Mention]:
        found, token = [], first.end
        while token < limit:
            token = self._skip_bracket(token, limit)
            following = self._past_comma(token, limit)
            if following == token:
                break
            nexts = [m for m in self._starting.get(following, ()) if admits(m)]
            if not nexts:
                break
            found.append(nexts[0])
            token = nexts[0].end
        return found

    def _past_comma(self, token: int, limit: int) -> int:
        """Past what joins two members of a list, and the articles and prepositions before the second."""
        start = token
        while token < limit and (self._doc[token].lower_ in {",", ";", "&"} or self._doc[token].pos_ == "CCONJ"):
            token += 1
        if token == start:
            return start
        while token < limit and self._doc[token].pos_ in {"DET", "ADP"} and not self._starting.get(token):
            token += 1
        return token

    def _skip_bracket(self, token: int, limit: int) -> int:
        if token < limit and self._doc[token].text == "(":
            for close in range(token + 1, min(token + 8, limit)):
                if self._doc[close].text == ")":
                    return close + 1
        return token

    def _bracket_start(self, token: int) -> int:
        if self._doc[token].text != ")":
            return 0
        return next((i for i in range(token - 1, max(token - 8, 0), -1) if self._doc[i].text == "("), 0)

    def _listed_before(self, last: Mention, admits: Admits) -> list[Mention]:
        found, token = [], last.start
        first = self._doc[last.start].sent.start
        while token > first:
            joint = token - 1
            while joint >= first and self._doc[joint].pos_ in {"DET", "ADP"}:
                joint -= 1
            comma = joint
            while comma >= first and (self._doc[comma].lower_ in {",", "&"} or self._doc[comma].pos_ == "CCONJ"):
                comma -= 1
            if comma == joint:
                break
            comma = self._bracket_start(comma) - 1 if self._bracket_start(comma) else comma
            ending = [m for m in self._ending.get(comma + 1, ()) if admits(m)]
            if not ending:
                break
            found.append(ending[0])
            token = ending[0].start
        return found

    # --- at a place of the parse ---

    def _heads(self, place: RolePosition, start: int, end: int) -> Iterator[Token]:
        anchor = self._doc[start]
        match place.position:
            case "itself":
                yield anchor
            case "subject":
                yield from self._subjects(self._clause(anchor, start, end))
            case "object":
                yield from self._objects(self._clause(anchor, start, end))
            case "agent":
                yield from (t for t in anchor.children if t.dep_ == "obl:agent")
            case "apposition":
                yield from (t for t in anchor.children if t.dep_ == "appos")
                if anchor.dep_ == "appos":
                    yield anchor.head
            case "compound":
                yield from (t for t in anchor.children if t.dep_ in {"compound", "nmod:poss"})
            case "modifier" | "oblique":
                kinds = ("nmod",) if place.position == "modifier" else ("obl", "nmod")
                for token in self._doc[end - 1].children if end - start > 1 else anchor.children:
                    if token.dep_.split(":")[0] in kinds and _behind(token, place.prepositions):
                        yield token
            case _:
                return

    def _clause(self, anchor: Token, start: int, end: int) -> Token:
        """The verb (or predicate) that a trigger belongs to: itself, or the one that governs its phrase."""
        if anchor.pos_ in {"VERB", "AUX"}:
            return anchor
        token = anchor
        while token.head.i != token.i and token.pos_ != "VERB":
            if any(child.dep_ in {"cop", "nsubj"} for child in token.children):
                return token
            token = token.head
        return token

    def _subjects(self, verb: Token, depth: int = 0) -> Iterator[Token]:
        if _is_passive(verb):
            yield from (t for t in verb.children if t.dep_ == "obl:agent")
            return
        found = [t for t in verb.children if t.dep_ == "nsubj" and t.pos_ != "PRON"]
        if found:
            yield from found
        elif verb.dep_ in {"acl", "acl:relcl"}:
            yield verb.head
        elif verb.dep_ in {"conj", "xcomp", "advcl", "ccomp"} and depth < 3 and verb.head.pos_ in {"VERB", "AUX"}:
            yield from self._subjects(verb.head, depth + 1)

    def _objects(self, verb: Token) -> Iterator[Token]:
        if not _is_passive(verb):
            yield from (t for t in verb.children if t.dep_ == "obj")
            return
        found = [t for t in verb.children if t.dep_ in {"nsubj:pass", "nsubj"}]
        yield from (t for t in found if t.pos_ != "PRON")
        if not any(t.pos_ != "PRON" for t in found) and verb.dep_.startswith("acl"):
            yield verb.head

    def _mention_of(self, token: Token, admits: Admits) -> Mention | None:
        return next((m for m in self._index.headed_by(token.i) if admits(m)), None)


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in PASSIVE for child in verb.children) or "Pass" in verb.morph.get("Voice"):
        return True
    participle = "Part" in verb.morph.get("VerbForm") and "Pres" not in verb.morph.get("Tense")
    return participle and not any(child.dep_.startswith("aux") for child in verb.children)


def _behind(token: Token, allowed: tuple[str, ...]) -> bool:
    return not allowed or prepositions(token) in allowed
