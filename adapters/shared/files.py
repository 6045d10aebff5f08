"""A file that goes with an answer, small enough for a platform. Pure, but takes a while: to be called in a thread."""

import gzip

from bot.domain.messages import File


def file_within(file: File, most: int) -> tuple[str, bytes] | None:
    """Name and content for a platform that takes ``most`` bytes: as it is, or else compressed.

    ``None``: it is too big even so.
    """
    content = file.text.encode("utf-8", "surrogatepass")
    if len(content) <= most:
        return file.name, content
    packed = gzip.compress(content, mtime=0)
    return (f"{file.name}.gz", packed) if len(packed) <= most else None
