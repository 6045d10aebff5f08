"""Makes a file small enough for a platform. Pure, but compressing takes up to seconds: call it in a thread."""

import gzip

from bot.domain.messages import File


def file_within(file: File, most: int) -> tuple[str, bytes] | None:
    """Name and content for a platform that takes ``most`` bytes: the file as it is, or else compressed with gzip.

    ``None`` when it is larger than ``most`` bytes even when compressed.
    """
    content = file.text.encode("utf-8", "surrogatepass")
    if len(content) <= most:
        return file.name, content
    packed = gzip.compress(content, mtime=0)
    return (f"{file.name}.gz", packed) if len(packed) <= most else None
