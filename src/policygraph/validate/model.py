"""What validation finds, in words."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["violation", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a finding comes from: an article's title, and the sentence where it is known."""

    article: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that breaks one rule.

    `rule` is the IRI of the shape and `title` what it asks for. `node` is the IRI of what breaks it and `name` its
    label. `message` says what is wrong and what to do, with names instead of IRIs.
    """

    rule: str
    title: str
    severity: Severity
    node: str
    name: str
    message: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, violations first. `rules` counts the shapes that were checked."""

    findings: tuple[Finding, ...] = ()
    rules: int = 0

    @property
    def conforms(self) -> bool:
        """Whether nothing worse than a warning was found."""
        return not any(finding.severity == "violation" for finding in self.findings)
