"""Events as a sequence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, overload

from policygraph.api import html

if TYPE_CHECKING:
    import pandas as pd

    from policygraph.query import EventEntry

_COLUMNS: Final = ("event", "type", "label", "status", "date", "roles", "sentence", "article", "published", "url")
_SHOWN: Final = 20


@dataclass(frozen=True, slots=True, repr=False)
class Events(Sequence["EventEntry"]):
    """Events, by date, undated ones last."""

    entries: "tuple[EventEntry, ...]"

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, place: int) -> "EventEntry": ...
    @overload
    def __getitem__(self, place: slice) -> "Events": ...
    def __getitem__(self, place: int | slice) -> "EventEntry | Events":
        return Events(self.entries[place]) if isinstance(place, slice) else self.entries[place]

    def to_dataframe(self) -> "pd.DataFrame":
        """One row per event: its first sentence, and who fills which role as one text.

        Raises:
            MissingLibraryError: pandas is not installed.
        """
        from policygraph.api.frames import frame

        rows = []
        for event in self.entries:
            told = event.sentences[0] if event.sentences else None
            row = {
                "event": event.iri,
                "type": event.type,
                "label": event.label,
                "status": event.status,
                "date": event.date,
                "roles": "; ".join(f"{role}: {', '.join(names)}" for role, names in event.roles.items()),
            }
            if told is not None:
                row |= {"sentence": told.text, "article": told.title, "published": told.published, "url": told.url}
            rows.append(row)
        return frame(rows, _COLUMNS)

    def __repr__(self) -> str:
        lines = [f"Events({len(self)})", *(f"  {event!r}" for event in self.entries[:_SHOWN])]
        return "\n".join([*lines, "  ..."] if len(self) > _SHOWN else lines)

    def _repr_html_(self) -> str:
        return html.event_table(self.entries)
