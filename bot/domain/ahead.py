"""Maximum distance of a stored time into the future. A time further ahead was stored while the clock was ahead."""

from datetime import timedelta

AHEAD = timedelta(minutes=1)
"""Maximum for the time of a past event: the clocks of several machines differ by seconds."""
FEED = timedelta(hours=27)
"""Maximum time until a feed is fetched again: a day (after failures, or by the settings), and the random part that
spreads feeds over time."""
ENTRY = timedelta(hours=27)
"""Maximum time until an article's page is tried again."""
LONGEST_RETRY = timedelta(hours=24)
"""Maximum time until a delivery is tried again, also when the platform asks for more."""
DELIVERY = timedelta(hours=31)
"""Maximum time until a delivery is due: the end of quiet hours, or its next try with jitter."""
