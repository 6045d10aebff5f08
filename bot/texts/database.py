"""Why the database can't be used, and what to do; ``where`` names it, in each of these texts."""

NO_DATABASE_ADDRESS = (
    "“{url}” is no database address: write sqlite:///quotewire.db, sqlite:////var/lib/quotewire/quotewire.db or "
    "postgresql://user@host/quotewire"
)
AT_SIGN_UNWRITTEN = "“{url}” has a @ in its user name or password: write it as %40"
NO_DATABASE_FILE = (
    "“{url}” names no file: write sqlite:///quotewire.db, sqlite:////var/lib/quotewire/quotewire.db or "
    "postgresql://user@host/quotewire"
)
UNKNOWN_DATABASES = (
    "{kind} databases can't be used: write sqlite:///quotewire.db, sqlite:////var/lib/quotewire/quotewire.db or "
    "postgresql://user@host/quotewire"
)
NO_DATABASE_NAMED = "{where} names no database: write postgresql://user@host/quotewire"
DATABASE_OPTION_UNKNOWN = "{where} has the parameter {option}, which can't be used: leave it out; {known} can"
NOT_TRUE_OR_FALSE = "{where} has {option}={value}: write {option}=true, or leave it out"

SCHEMA_BEFORE_FIRST_RELEASE = (
    "The database {where} has a schema from before the first release ({version}), which can't be upgraded: move the "
    "file away, or use another database, to start anew"
)
SCHEMA_IS_NEWER = "The database {where} was written by a newer Quotewire (schema {version}): update this program"
DATABASE_IS_UNFINISHED_COPY = "The database {where} is an unfinished copy: run the same quotewire db copy again"
DATABASE_OF_ANOTHER = "The database {where} belongs to another program: set QUOTEWIRE_DATABASE_URL to another one"
NO_DATABASE_YET = "There is no database {where} yet: run quotewire db upgrade"
SCHEMA_IS_OLDER = "The database {where} is older than this program: run quotewire db upgrade"
DATABASE_CANT_BE_MADE = "The database {where} can't be made: give this user the right to write in its folder"
DATABASE_IS_READ_ONLY = (
    "The database {where} can't be written: give this user the right to write the file and its folder"
)
DATABASE_FILE_REMOVED = (
    "The database {where} was removed while it was in use, so nothing more is written: put the right file in its "
    "place, then start the bot again"
)
DATABASE_FILE_REPLACED = (
    "The database {where} was replaced by another file while it was in use, so nothing more is written: put the right "
    "file in its place, then start the bot again"
)
OPEN_TO_EVERYBODY = "everybody on this machine may open it (mode {mode:04o}); if that isn't meant: chmod 600 {where}"
OPEN_TO_GROUP = "its group on this machine may open it (mode {mode:04o}); if that isn't meant: chmod 600 {where}"

DATABASE_IS_BUSY = "The database {where} has no connection free: too much is asked of it at once, try again in a moment"
DATABASE_LACKS = "The database {where} lacks what this program needs ({detail}): run quotewire db upgrade"
DATABASE_IS_CLOSED = "The database {where} is closed already: start the bot again"
DATABASE_CANT = "The database {where} can't do that ({detail}): run quotewire check"
DETAIL_IN_LOG = "the log says more"
"""In the place of what the database said itself, for people who see no log."""
LOOKED_UP_TOO_LONG = "That took too long to look up: ask with more words, or with rarer ones"
NO_SPEAKER_NUMBERED = "There is no speaker #{number}: quotewire speakers list NAME tells the numbers"
MESSAGE_UNREADABLE = "its stored message can't be read"
"""Why a post failed."""
MESSAGE_UNREADABLE_INSTEAD = "(its stored message can't be read)"
"""In the place of the first words of the message."""
TRAIL_OF_DECISION = {
    "open": "dispute {dispute} is open",
    "accepted": "dispute {dispute} is accepted",
    "rejected": "dispute {dispute} is rejected",
    "passed on": "dispute {dispute} is passed on",
}
"""What was done with a dispute, by the state that it got."""

INDEX_IS_UNDIVIDED = (
    "The database {where} is from before its quotations had parts, so none is dropped with old news: stop the "
    "bot, run quotewire db copy into a new database, and use that"
)

COPIED_TO_ITSELF = "A database can't be copied to itself: name another one"
NOTHING_TO_COPY = "The database {where} is missing or older than this program: run quotewire db upgrade"
COPY_NEEDS_EMPTY = "The database to copy to isn't empty: name an empty or a new one"
COPY_OF_ANOTHER = "The database to copy to is an unfinished copy of {where}: go on with that, or remove it"
CHANGED_SINCE_COPY_BEGAN = (
    "The database {where} has changed since this copy began: remove what was copied, stop the bot, and begin anew"
)
BACKUP_EXISTS = "{file} exists already: name a new file"
BACKUP_FOLDER_MISSING = "There is no folder {folder}, so nothing was backed up: make it, or correct the path"
BACKUP_DAMAGED = "The backup {file} is damaged ({reason}): check the disk, and make another one"

SQLITE_PROBLEMS = {
    "SQLITE_BUSY": "The database {where} is locked by another program: close that program, or try again in a moment",
    "SQLITE_LOCKED": "The database {where} is locked by another program: close that program, or try again in a moment",
    "SQLITE_FULL": (
        "The database {where} can't grow, its disk is full: free room there (df shows it), then a bot that runs goes "
        "on by itself, and a command has to be given again; nothing that was stored is lost"
    ),
    "SQLITE_NOTADB": (
        "The database {where} is not a database file: move it away, or set QUOTEWIRE_DATABASE_URL to another file"
    ),
    "SQLITE_CORRUPT": (
        "The database {where} is damaged: stop the bot and put back a backup, or move the file away to start anew"
    ),
    "SQLITE_READONLY": DATABASE_IS_READ_ONLY,
    "SQLITE_PERM": (
        "The database {where} can't be opened: give this user the right to read and write the file and its folder"
    ),
    "SQLITE_CANTOPEN": (
        "The database {where} can't be opened: its folder must exist and this user must be able to write in it"
    ),
    "SQLITE_IOERR": "The database {where} can't be read or written: check the disk it is on",
}
"""What to do, by the beginning of SQLite's name of an error."""
SERVER_UNREACHABLE = (
    "The database {where} can't be reached: check that the server runs, and the host and port in QUOTEWIRE_DATABASE_URL"
)
POSTGRES_PROBLEMS = {
    "08": SERVER_UNREACHABLE,
    "28": (
        "The database {where} refuses this user: check the name, the password and the rights in QUOTEWIRE_DATABASE_URL"
    ),
    "3D": ("The database {where} doesn't exist on its server: create it (createdb), or correct QUOTEWIRE_DATABASE_URL"),
    **dict.fromkeys(
        ("26000", "42P05", "08P01"),
        "The database {where} is asked through a pooler that hands out connections: add ?pgbouncer=true to "
        "QUOTEWIRE_DATABASE_URL",
    ),
    "42501": ("The database {where} refuses that: give this user the right to create and change tables in it"),
    **dict.fromkeys(("42P01", "42703"), "The database {where} lacks what this program needs: run quotewire db upgrade"),
    "53100": (
        "The database {where} can't grow, the server's disk is full: free room on it, then a bot that runs goes on "
        "by itself, and a command has to be given again; nothing that was stored is lost"
    ),
    "53300": (
        "The database {where} has no connection free: raise max_connections of the server, or run fewer processes"
    ),
    **dict.fromkeys(
        ("55P03", "40P01", "40001"),
        "The database {where} is locked by another process for too long: try again in a moment",
    ),
    "57P": ("The database {where} ended the connection: try again in a moment; nothing that was stored is lost"),
    "25006": "The database {where} can't be written: it is a standby, or was opened only to be read",
    **dict.fromkeys(("XX001", "XX002"), "The database {where} is damaged: stop the bot and put back a backup"),
}
"""What to do, by the beginning of an error's SQLSTATE
(https://www.postgresql.org/docs/current/errcodes-appendix.html); the longest one counts."""
