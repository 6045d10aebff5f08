"""What SQLite does its own way: connections, full text, and what runs in a connection's thread."""
