"""Hubs, which tell at once that a feed has news (WebSub)."""
