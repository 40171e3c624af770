"""Sentences as quotes, and mentions by the tokens that head them."""

from functools import cached_property

from spacy.attrs import DEP, HEAD
from spacy.tokens import Doc, Span, Token

from policygraph.facts.model import Quote
from policygraph.mentions.model import Mention, MentionSet


def quote(token: Token) -> Quote:
    """The whole sentence that `token` stands in, without surrounding white space, and its character offsets."""
    return quote_of(token.sent)


def quote_of(sentence: Span) -> Quote:
    """The sentence as a Quote."""
    return Quote.of(sentence.text, sentence.start_char)


_HEADLESS = frozenset({"punct", "det", "case", "nummod", "cc"})


class _Heads:
    """Which token heads a span of one Doc, as the parser has it; each span is looked at once."""

    def __init__(self, doc: Doc) -> None:
        offsets: list[int] = doc.to_array([HEAD]).astype("int64").reshape(-1).tolist()
        self._heads = [i + offset for i, offset in enumerate(offsets)]
        strings = doc.vocab.strings
        headless = {strings[label] for label in _HEADLESS if label in strings}
        self._headless: list[bool] = [label in headless for label in doc.to_array([DEP]).reshape(-1).tolist()]
        self._found: dict[tuple[int, int], int] = {}

    def of(self, start: int, end: int) -> int:
        """The first token whose governor lies outside (or is itself).

        Numbers, hyphens and the like, which head nothing, are passed over ("a 12-month licence", torn up by the
        parse).
        """
        span = (start, end)
        if span not in self._found:
            heads = self._heads
            outer = [i for i in range(start, end) if heads[i] == i or not start <= heads[i] < end]
            self._found[span] = next((i for i in outer if not self._headless[i]), outer[0] if outer else start)
        return self._found[span]


class MentionIndex:
    """The mentions of one Doc by the token that heads them and by the tokens they cover."""

    def __init__(self, doc: Doc, mentions: MentionSet) -> None:
        self._doc = doc
        self.entities = mentions.entities
        self.named = frozenset(m.entity for m in mentions.mentions if m.kind != "description")
        self._heads = _Heads(doc)
        self._by_head: dict[int, list[Mention]] = {}
        self._covering: dict[int, list[Mention]] = {}
        for mention in mentions.mentions:  # sorted by (start, -end): outer ones first
            self._by_head.setdefault(self.head_of(mention), []).append(mention)
            for i in range(mention.start, mention.end):
                self._covering.setdefault(i, []).append(mention)

    @cached_property
    def crowds(self) -> frozenset[str]:
        """Entities that only plural descriptions point at ("les opérateurs"): nobody in particular."""
        plural: set[str] = set()
        named: set[str] = set()
        for head, mentions in self._by_head.items():
            for mention in mentions:
                number = self._doc[head].morph.get("Number", []) if mention.kind == "description" else ["Sing"]
                if "Sing" in number:
                    named.add(mention.entity)  # "une séance", then "ces échanges": one thing, told of in the plural
                elif "Plur" in number:
                    plural.add(mention.entity)
        return frozenset(plural - named)

    def headed_by(self, token: int) -> list[Mention]:
        """Mentions whose head is this token, outermost first."""
        return self._by_head.get(token, [])

    def head_of(self, mention: Mention) -> int:
        """The token that heads it."""
        return self.head_at(mention.start, mention.end)

    def head_at(self, start: int, end: int) -> int:
        """The token that heads the Doc's tokens `[start, end)`."""
        return self._heads.of(start, end)

    def covering(self, token: int) -> list[Mention]:
        """Mentions that this token is part of, outermost first."""
        return self._covering.get(token, [])

    def type_of(self, mention: Mention) -> str:
        """The entity type of what `mention` points at."""
        return self.entities[mention.entity].type
