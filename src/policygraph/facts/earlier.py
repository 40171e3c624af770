"""What a text told of before a word: the last of its kind, a few sentences back at most."""

from policygraph.facts.relation_ends import Admits
from policygraph.facts.syntax import MentionIndex
from policygraph.facts.tree import Tree
from policygraph.mentions.model import Mention


def last_told(tree: Tree, index: MentionIndex, token: int, admits: Admits, back: int) -> Mention | None:
    """The last mention before `token`, at most `back` sentences back, that `admits` lets through and no other holds."""
    first, _ = tree.bounds[max(tree.sentence[token] - back, 0)]
    outermost = (mention for i in range(token - 1, first - 1, -1) for mention in index.covering(i)[:1])
    return next((mention for mention in outermost if mention.end <= token and admits(mention)), None)
