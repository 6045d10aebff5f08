"""Schema versions, oldest first. They are only ever appended to: what was released is never edited.

Each is a file in ``versions/``; its name is listed here so that an up-to-date database opens without Alembic.
"""

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0018",
    "0019",
    "0021",
    "0020",
    "0023",
    "0024",
)
HEAD = REVISIONS[-1]
