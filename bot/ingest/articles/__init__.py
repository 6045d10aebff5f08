"""Articles: read, taken in, and read again."""
