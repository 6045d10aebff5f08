"""SQLite's part of the store: connections, full text, and statements in a connection's thread."""
