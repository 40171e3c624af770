"""Data frames, where pandas is there."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from policygraph.errors import MissingLibraryError

if TYPE_CHECKING:
    import pandas as pd


def frame(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> "pd.DataFrame":
    """Rows as a data frame with these columns, also where there is no row.

    Raises:
        MissingLibraryError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingLibraryError(
            "Data frames need pandas, which is not installed.", hint="Install it: pip install 'policygraph[pandas]'"
        ) from error
    return pd.DataFrame([dict(row) for row in rows], columns=list(columns))
