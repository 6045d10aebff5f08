"""Posts out: digests, alerts and corrections are written into the outbox, and the outbox is sent. Each is a tick."""
