"""Schema versions, oldest first. New ones are appended; a released migration is never edited.

Each version is a file in ``versions/``; its name is listed here so that an up-to-date database opens without Alembic.
"""

REVISIONS = ("0100",)
HEAD = REVISIONS[-1]
