"""Maps work over items on a Dask cluster, for more than one machine can do (extra: dask)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from r57extract.batch.outcomes import Lost
from r57extract.errors import MissingExtra

Item = TypeVar("Item")
Result = TypeVar("Result")


def each(
    work: Callable[[Item], Result], items: Sequence[Item], *, address: str | None = None
) -> Iterator[tuple[Item, Result | Lost]]:
    """Every item with what `work` makes of it, in the order in which they are done.

    address  of the scheduler ("tcp://10.0.0.1:8786"); a cluster on this machine when not given

    The workers must see the same files under the same paths. What `work` raises is raised here. Raises
    MissingExtra where Dask is not installed.
    """
    try:
        from distributed import Client, KilledWorker, as_completed
    except ImportError as error:
        raise MissingExtra('Dask is not installed. Try: pip install "r57extract[dask]"') from error
    with Client(address) as client:
        # Not pure: the same story may have changed since Dask remembered it.
        futures = dict(zip(client.map(work, items, pure=False), items, strict=True))
        for future in as_completed(list(futures)):
            item = futures.pop(future)
            try:
                yield item, future.result()
            except KilledWorker as error:
                yield item, Lost(f"its Dask workers died: {error}")
