"""Which pages make a batch of the raw zone: so many as one task reads at once, and no more than fit in memory."""

from collections.abc import Iterable, Iterator

from warehouse.raw import RawPage

BATCH_PAGES = 300
BATCH_BYTES = 64 * 1024 * 1024


def group(pages: Iterable[RawPage]) -> Iterator[list[RawPage]]:
    """Cut a stream of pages into batches by count and size."""
    batch: list[RawPage] = []
    size = 0
    for page in pages:
        if batch and (len(batch) == BATCH_PAGES or size + len(page.payload) > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(page)
        size += len(page.payload)
    if batch:
        yield batch
