"""How far ahead a stored time can lie at most. One that lies further was written while the clock was ahead."""

from datetime import timedelta

AHEAD = timedelta(minutes=1)
"""How far ahead the time of something that happened already may lie: clocks of several machines differ by seconds."""
FEED = timedelta(hours=27)
"""Longest time until a feed is fetched again: a day after failures or by the settings, and what spreads feeds."""
ENTRY = timedelta(hours=27)
"""Longest time until an article's page is tried again."""
LONGEST_RETRY = timedelta(hours=24)
"""Longest time until a post is tried again, whatever the platform asks for."""
DELIVERY = timedelta(hours=31)
"""Longest time until a post is sent: to the end of quiet hours, or its next try with what is added by chance."""
