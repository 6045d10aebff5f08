"""Posts: digests, alerts and corrections are queued in the outbox, and sent from it. Each of the four is a tick."""
