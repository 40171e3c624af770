"""The one family of errors that policygraph raises on purpose."""


class PolicyGraphError(Exception):
    """Something the user can act on.

    Args:
        message: what went wrong, naming the file, IRI or option concerned.
        hint: what to do about it, a full sentence, or nothing where the message says it all.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class ArticleError(PolicyGraphError):
    """An input that could not be read as an article: missing, empty, too large, not text."""


class OtherLanguageError(ArticleError):
    """An article in a language that is not read here: left out and reported, no failure.

    Args:
        language: ISO 639-1 code where it was recognised, else "".
    """

    def __init__(self, message: str, *, language: str = "", hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.language = language


class OntologyError(PolicyGraphError):
    """Turtle under ontology/ that can't be parsed or breaks a rule of the meta-shapes."""


class StoreError(PolicyGraphError):
    """The graph's database can't be opened, is locked, or holds something it should not."""


class QueryError(PolicyGraphError):
    """A query that can't be parsed, doesn't exist, lacks a parameter or took too long."""


class ModelError(PolicyGraphError):
    """A parser that is not installed, or does not speak Universal Dependencies."""


class MissingLibraryError(PolicyGraphError):
    """Something that needs a library which is not installed, as few users need it."""
