"""Addresses: which are the same, which may be fetched, which are secret, and what a site may cost."""
