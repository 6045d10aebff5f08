"""Schema versions, oldest first. They are only ever appended to: what was released is never edited.

Each is a file in ``versions/``; its name is listed here so that an up-to-date database opens without Alembic.
"""

REVISIONS = ("0100",)
HEAD = REVISIONS[-1]
