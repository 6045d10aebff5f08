"""Posts: digests, alerts, items, corrections and feed notices are queued in the outbox, and sent from it.

Each kind of post has a tick that queues it, and the outbox has one that sends.
"""
