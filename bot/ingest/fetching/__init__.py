"""Fetches addresses within limits, politely, in a process of its own."""
