"""What came of a guarded fetch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer to a guarded GET, with the hash of its body; ``fresh_for`` are the seconds for which it is fresh (RFC
    9111), ``None`` where it doesn't say. ``status`` is 200 or 304; ``body`` is decompressed and below the byte cap.

    ``location`` is the value of the header ``Content-Location``, empty without one; ``mitigated`` that of the header
    ``cf-mitigated``, by which a protection against robots marks its answers ("challenge"). ``links`` are the values of
    the headers ``Link``, with commas between.

    ``moved_to`` is the address to which the asked address has moved for good: the end of the redirects that are
    permanent (301, 308), as far as no other redirect stands before them. ``None`` where it hasn't moved.
    """

    url: str
    final_url: str
    status: int
    body: bytes
    content_type: str
    etag: str | None = None
    last_modified: str | None = None
    location: str = ""
    mitigated: str | None = None
    links: str = ""
    moved_to: str | None = None
    body_hash: str = ""
    fresh_for: float | None = None
