"""Sentences as quotes, and mentions by the tokens that head them."""

from spacy.tokens import Doc, Span, Token

from policygraph.facts.model import Quote
from policygraph.mentions.model import Mention, MentionSet


def quote(token: Token) -> Quote:
    """The whole sentence that `token` stands in, without surrounding white space, and its character offsets."""
    return quote_of(token.sent)


def quote_of(sentence: Span) -> Quote:
    """The sentence as a Quote."""
    text: str = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    text = text.strip()
    return Quote(text, start, start + len(text))


def head_of(doc: Doc, start: int, end: int) -> int:
    """Index of the token that heads `doc[start:end]`: the first whose governor lies outside (or is itself).

    Numbers, hyphens and the like, which head nothing, are passed over ("a 12-month licence", torn up by the parse).
    """
    outer = [i for i in range(start, end) if doc[i].head.i == i or not start <= doc[i].head.i < end]
    return next((i for i in outer if doc[i].dep_ not in _HEADLESS), outer[0] if outer else start)


_HEADLESS = frozenset({"punct", "det", "case", "nummod", "cc"})


class MentionIndex:
    """The mentions of one Doc by the token that heads them and by the tokens they cover."""

    def __init__(self, doc: Doc, mentions: MentionSet) -> None:
        self.entities = mentions.entities
        self.named = frozenset(m.entity for m in mentions.mentions if m.kind != "description")
        self._doc = doc
        self._by_head: dict[int, list[Mention]] = {}
        self._covering: dict[int, list[Mention]] = {}
        for mention in mentions.mentions:  # sorted by (start, -end): outer ones first
            self._by_head.setdefault(head_of(doc, mention.start, mention.end), []).append(mention)
            for i in range(mention.start, mention.end):
                self._covering.setdefault(i, []).append(mention)

    def crowds(self, doc: Doc) -> frozenset[str]:
        """Entities that only plural descriptions point at ("les opérateurs"): nobody in particular."""
        plural: set[str] = set()
        named: set[str] = set()
        for head, mentions in self._by_head.items():
            for mention in mentions:
                if mention.kind != "description" or "Sing" in doc[head].morph.get("Number", []):
                    named.add(mention.entity)  # "une séance", then "ces échanges": one thing, told of in the plural
                elif "Plur" in doc[head].morph.get("Number", []):
                    plural.add(mention.entity)
        return frozenset(plural - named)

    def headed_by(self, token: int) -> list[Mention]:
        """Mentions whose head is this token, outermost first."""
        return self._by_head.get(token, [])

    def head_of(self, mention: Mention) -> int:
        """The token that heads it."""
        return head_of(self._doc, mention.start, mention.end)

    def covering(self, token: int) -> list[Mention]:
        """Mentions that this token is part of, outermost first."""
        return self._covering.get(token, [])

    def type_of(self, mention: Mention) -> str:
        """The entity type of what `mention` points at."""
        return self.entities[mention.entity].type
